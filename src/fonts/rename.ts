import { createHash } from 'node:crypto';

/** Ids of the OpenType name table: the ones a changed font gets of its own. */
const nameIds = { family: 1, subfamily: 2, unique: 3, full: 4, postScript: 6, license: 13, licenseUrl: 14 } as const;

interface Table {
  tag: string;
  data: Buffer;
}

/**
 * Gives a font a name of its own. The Open Font License reserves the name of the original for
 * the unmodified font, and a subset is a modified one.
 *
 * @param sfnt   An uncompressed OpenType font.
 * @param family The new family name.
 * @returns The same font with only its name table changed.
 */
export function renameFont(sfnt: Buffer, family: string): Buffer {
  const tables = readTables(sfnt).map((table) => (table.tag === 'name' ? { tag: 'name', data: nameTable(family) } : table));
  return writeTables(sfnt.readUInt32BE(0), tables);
}

function nameTable(family: string): Buffer {
  const texts: [number, string][] = [
    [nameIds.family, family],
    [nameIds.subfamily, 'Regular'],
    [nameIds.unique, `${family} ${createHash('sha256').update(family).digest('hex').slice(0, 8)}`],
    [nameIds.full, `${family} Regular`],
    [nameIds.postScript, `${family.replaceAll(' ', '')}-Regular`],
    [nameIds.license, 'SIL Open Font License 1.1; Copyright 2017 IBM Corp.'],
    [nameIds.licenseUrl, 'https://openfontlicense.org'],
  ];
  const header = Buffer.alloc(6 + 12 * texts.length);
  header.writeUInt16BE(texts.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  const strings = texts.map(([id, text], index) => {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    // Platform 3 (Windows), encoding 1 (Unicode), language 0x409 (US English).
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, field) => header.writeUInt16BE(value, 6 + 12 * index + 2 * field));
    offset += bytes.length;
    return bytes;
  });
  return Buffer.concat([header, ...strings]);
}

function readTables(sfnt: Buffer): Table[] {
  return Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const offset = sfnt.readUInt32BE(entry + 8);
    return { tag: sfnt.toString('latin1', entry, entry + 4), data: sfnt.subarray(offset, offset + sfnt.readUInt32BE(entry + 12)) };
  });
}

function writeTables(version: number, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(version, 0);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, field) => directory.writeUInt16BE(value, 4 + 2 * field));
  let offset = directory.length;
  const padded = tables.map(({ tag, data }, index) => {
    const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    directory.write(tag, 12 + 16 * index, 'latin1');
    [checksum(body), offset, data.length].forEach((value, field) => directory.writeUInt32BE(value, 12 + 16 * index + 4 + 4 * field));
    offset += body.length;
    return body;
  });
  return Buffer.concat([directory, ...padded]);
}

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}
