import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into an archive. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The day that it has in the archive. */
  readonly date: Date;
}

/** A file as it stands in an archive: its own bytes, and what the directory at the end says of it. */
export interface ZippedFile {
  readonly bytes: Buffer;
  readonly directory: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** What a reader has to know: deflate (2.0). Names are UTF-8 (bit 11). */
const VERSION = 20;
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** The format has two bytes for how many there are. */
export const MOST_FILES = 65_535;

/**
 * A file of an archive that is written part by part (ZIP, APPNOTE 4.3). Libraries that write archives hold one whole archive in
 * one process; ours is read in parts, each by another process.
 */
export function zipped({ name, bytes, date }: ZipFile, offset: number): ZippedFile {
  const packed = deflateRawSync(bytes);
  const isSmaller = packed.length < bytes.length;
  const content = isSmaller ? packed : bytes;
  const path = Buffer.from(name);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8, 2);
  facts.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
  facts.writeUInt16LE(0, 6);
  facts.writeUInt16LE(dayIn(date), 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(path.length, 22);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return {
    bytes: Buffer.concat([signature(LOCAL), facts, path, content]),
    directory: Buffer.concat([signature(CENTRAL), uint16(VERSION), facts, place, path]),
  };
}

/** What an archive ends with: its directory, and where that begins. */
export function zipEnd(directory: Buffer, files: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files, 4);
  end.writeUInt16LE(files, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([directory, signature(END), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** MS-DOS: years since 1980 in seven bits, month in four, day in five. */
function dayIn(date: Date): number {
  return ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
}
