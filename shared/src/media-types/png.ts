import { crc32 } from 'node:zlib';
import { onlyOrientation, orientationIn } from './exif-orientation';

const SIGNATURE_BYTES = 8;
/** What it takes to show a picture, moving ones too, as its colours are meant. */
const PICTURE = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG without texts, times and Exif but for how it is to be turned; what stands behind its end goes. Null for one that is damaged. */
export function pngWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || (kept.length === 1 && type !== 'IHDR')) return null;
    if (PICTURE.has(type)) kept.push(bytes.subarray(at, end));
    else if (type === 'eXIf') {
      const tiff = onlyOrientation(orientationIn(bytes.subarray(at + 8, end - 4)));
      if (tiff !== null) kept.push(chunk('eXIf', tiff));
    }
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
