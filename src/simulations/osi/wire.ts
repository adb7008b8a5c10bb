/**
 * The bytes of one HTTP request on their way through the layers.
 *
 * Lengths, types and sequence numbers are real, since the way up needs them; addresses,
 * checksums and the TLS tag are left at zero, and nothing is encrypted.
 */
export interface Stack {
  tls: boolean;
  ip: 4 | 6;
  /** Largest packet that a frame carries, in bytes. */
  mtu: number;
  /** Whether TCP carries its timestamps option, as most systems do. */
  timestamps: boolean;
}

/** Sizes in bytes. TLS 1.3: RFC 8446, section 5; TCP: RFC 9293; Ethernet: IEEE 802.3. */
export const SIZES = {
  tlsHeader: 5, tlsTail: 17, tlsRecord: 16_384, tcp: 20, tcpTimestamps: 12,
  ethernet: 14, fcs: 4, ethernetPayload: 46, preamble: 8, gap: 12,
} as const;

export const ipSize = ({ ip }: Stack): number => (ip === 4 ? 20 : 40);
export const tcpSize = ({ timestamps }: Stack): number => SIZES.tcp + (timestamps ? SIZES.tcpTimestamps : 0);
/** How many bytes of the stream one segment carries at most. */
export const segmentRoom = (stack: Stack): number => stack.mtu - ipSize(stack) - tcpSize(stack);

/** The request's first lines, up to the empty one. */
export const headFor = (bodyBytes: number): string =>
  `POST /orders HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\nContent-Length: ${bodyBytes}\r\n\r\n`;

export function toMessage(body: Uint8Array): Uint8Array {
  return join(new TextEncoder().encode(headFor(body.length)), body);
}

/** TLS records of at most 16,384 bytes of message each; without TLS the message as it is. */
export function toRecords(message: Uint8Array, { tls }: Stack): Uint8Array[] {
  if (!tls) return [message];
  return split(message, SIZES.tlsRecord).map((part) => {
    const header = new Uint8Array(SIZES.tlsHeader);
    const tail = new Uint8Array(SIZES.tlsTail);
    header.set([23, 3, 3]);
    new DataView(header.buffer).setUint16(3, part.length + tail.length);
    tail[0] = 23;
    return join(header, part, tail);
  });
}

export function toSegments(records: readonly Uint8Array[], stack: Stack): Uint8Array[] {
  const room = segmentRoom(stack);
  return split(join(...records), room).map((part, index) => {
    const header = new Uint8Array(tcpSize(stack));
    new DataView(header.buffer).setUint32(4, index * room);
    header[12] = (header.length / 4) << 4;
    return join(header, part);
  });
}

export function toPacket(segment: Uint8Array, stack: Stack): Uint8Array {
  const header = new Uint8Array(ipSize(stack));
  const view = new DataView(header.buffer);
  if (stack.ip === 4) {
    header.set([0x45]);
    view.setUint16(2, header.length + segment.length);
    header.set([64, 6], 8);
  } else {
    header.set([0x60]);
    view.setUint16(4, segment.length);
    header.set([6, 64], 6);
  }
  return join(header, segment);
}

/** Ethernet pads what is shorter than 46 bytes. */
export function toFrame(packet: Uint8Array, { ip }: Stack): Uint8Array {
  const header = new Uint8Array(SIZES.ethernet);
  new DataView(header.buffer).setUint16(12, ip === 4 ? 0x0800 : 0x86dd);
  const padding = new Uint8Array(Math.max(0, SIZES.ethernetPayload - packet.length));
  return join(header, packet, padding, new Uint8Array(SIZES.fcs));
}

/** Takes off the Ethernet header, its padding and its checksum. */
export function fromFrame(frame: Uint8Array): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset);
  const begin = SIZES.ethernet;
  const length = view.getUint16(12) === 0x0800 ? view.getUint16(begin + 2) : 40 + view.getUint16(begin + 4);
  return frame.slice(begin, begin + length);
}

export const fromPacket = (packet: Uint8Array): Uint8Array => packet.slice(packet[0]! >> 4 === 4 ? (packet[0]! & 15) * 4 : 40);

/** Puts segments into the order of their sequence numbers and joins what they carry. */
export function fromSegments(segments: readonly Uint8Array[]): Uint8Array {
  const sequence = (segment: Uint8Array) => new DataView(segment.buffer, segment.byteOffset).getUint32(4);
  return join(...segments.toSorted((a, b) => sequence(a) - sequence(b)).map((segment) => segment.slice((segment[12]! >> 4) * 4)));
}

export function fromRecords(stream: Uint8Array, { tls }: Stack): Uint8Array {
  if (!tls) return stream;
  const parts: Uint8Array[] = [];
  for (let at = 0; at < stream.length;) {
    const length = new DataView(stream.buffer, stream.byteOffset + at).getUint16(3);
    parts.push(stream.slice(at + SIZES.tlsHeader, at + SIZES.tlsHeader + length - SIZES.tlsTail));
    at += SIZES.tlsHeader + length;
  }
  return join(...parts);
}

/** The body: what follows the first empty line. */
export function fromMessage(message: Uint8Array): Uint8Array {
  const text = Array.from(message.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
  return message.slice(text.indexOf('\r\n\r\n') + 4);
}

function split(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.slice(index * size, (index + 1) * size));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
