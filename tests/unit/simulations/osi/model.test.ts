import { describe, expect, test } from 'vitest';
import { draw } from '../../../../src/simulations/frame/index.ts';
import { start, step, STEPS, totalBytes, wayDown, type State } from '../../../../src/simulations/osi/model.ts';
import {
  fromFrame, fromMessage, fromPacket, fromRecords, fromSegments, headFor, ipSize, segmentRoom, SIZES, tcpSize, type Stack,
} from '../../../../src/simulations/osi/wire.ts';

/** A body of bytes that look random, line ends included. */
function bodyOf(length: number, seed = 1): Uint8Array {
  let random = seed;
  return Uint8Array.from({ length }, () => {
    const drawn = draw(random, 256);
    random = drawn.next;
    return drawn.value;
  });
}

const STACKS: Stack[] = [true, false].flatMap((tls) => ([4, 6] as const).flatMap((ip) =>
  [1280, 1500, 9000].flatMap((mtu) => [true, false].map((timestamps) => ({ tls, ip, mtu, timestamps })))));
const LENGTHS = [0, 1, 5, 100, 1339, 1340, 1341, 2000, 16_285, 16_286, 20_000];

function deliver(body: Uint8Array, stack: Stack): State {
  let state = start(body, stack);
  while (state.at < STEPS) state = step(state);
  return state;
}

const framesOf = (body: Uint8Array, stack: Stack) => wayDown(body, stack).at(-1)!.units;

describe.each(STACKS)('TLS $tls, IPv$ip, MTU $mtu, timestamps $timestamps', (stack) => {
  test('what goes down comes up the same', () => {
    for (const length of LENGTHS) {
      const body = bodyOf(length, length + 1);
      const { now } = deliver(body, stack);
      expect(now.layer).toBe(8);
      expect(now.units).toHaveLength(1);
      expect(now.units[0]).toEqual(body);
    }
  });

  test('also when frames arrive in another order', () => {
    const body = bodyOf(20_000);
    const shuffled = framesOf(body, stack).toReversed();
    const stream = fromSegments(shuffled.map(fromFrame).map(fromPacket));
    expect(fromMessage(fromRecords(stream, stack))).toEqual(body);
  });

  test('bytes in frames = body + head + TLS of each record + headers of each frame + padding', () => {
    for (const length of LENGTHS) {
      const [message, records, , segments, packets, frames] = wayDown(bodyOf(length), stack).map(({ units }) => units);
      const perFrame = SIZES.ethernet + ipSize(stack) + tcpSize(stack) + SIZES.fcs;
      const perRecord = stack.tls ? SIZES.tlsHeader + SIZES.tlsTail : 0;
      const padding = packets!.reduce((sum, packet) => sum + Math.max(0, 46 - packet.length), 0);
      expect(totalBytes(message!)).toBe(length + headFor(length).length);
      expect(records).toHaveLength(stack.tls ? Math.ceil(totalBytes(message!) / 16_384) : 1);
      expect(segments!.length).toBe(frames!.length);
      expect(totalBytes(frames!)).toBe(totalBytes(message!) + records!.length * perRecord + frames!.length * perFrame + padding);
    }
  });

  test('every frame is from 64 bytes to the MTU + 18, and all but the last are full', () => {
    for (const length of LENGTHS) {
      const frames = framesOf(bodyOf(length), stack);
      for (const frame of frames) expect(frame.length).toBeGreaterThanOrEqual(64);
      for (const frame of frames.slice(0, -1)) expect(frame.length).toBe(stack.mtu + 18);
      expect(frames.at(-1)!.length).toBeLessThanOrEqual(stack.mtu + 18);
    }
  });

  test('session and physical layer change no byte, the presentation layer only with TLS', () => {
    const down = wayDown(bodyOf(3000), stack);
    const at = (layer: number) => down.find((handover) => handover.layer === layer)!.units;
    expect(at(5)).toEqual(at(6));
    expect(at(1)).toEqual(at(2));
    expect(totalBytes(at(6)) - totalBytes(at(7))).toBe(stack.tls ? 22 : 0);
  });
});

describe('known numbers', () => {
  const plain: Stack = { tls: false, ip: 4, mtu: 1500, timestamps: false };

  test('a segment has room for 1,460 bytes over IPv4, 1,440 over IPv6, 12 less with timestamps', () => {
    expect(segmentRoom(plain)).toBe(1460);
    expect(segmentRoom({ ...plain, ip: 6 })).toBe(1440);
    expect(segmentRoom({ ...plain, timestamps: true })).toBe(1448);
  });

  test('one byte more than a segment holds makes a second, padded frame', () => {
    const room = 1460 - headFor(1000).length;
    expect(framesOf(bodyOf(room), plain)).toHaveLength(1);
    const [, second] = framesOf(bodyOf(room + 1), plain);
    expect(second).toHaveLength(64);
    expect(fromFrame(second!)).toHaveLength(41);
  });

  test('the headers say what the standards say', () => {
    const [frame] = framesOf(bodyOf(100), plain);
    expect([...frame!.subarray(12, 16)]).toEqual([0x08, 0x00, 0x45, 0]);
    expect(frame![14 + 9]).toBe(6);
    const [, records] = wayDown(bodyOf(100), { ...plain, tls: true });
    expect([...records!.units[0]!.subarray(0, 3)]).toEqual([23, 3, 3]);
  });
});

test('a step changes nothing in the state it is given, and the end stays the end', () => {
  const state = start(bodyOf(500), STACKS[0]!);
  const before = structuredClone(state);
  step(state);
  expect(state).toEqual(before);
  const end = deliver(bodyOf(500), STACKS[0]!);
  expect(step(end)).toBe(end);
});
