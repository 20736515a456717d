import { onlyOrientation, orientationIn } from './exif-orientation';

const MARKER = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';

/**
 * A JPEG without what the camera and programs wrote into it (place, time, device, preview, comments), bit for bit the same picture:
 * what it takes to show it stays, with the profile of its colours and how it is to be turned. What stands behind its end goes.
 * Null for one that is damaged.
 */
export function jpegWithoutMetadata(bytes: Buffer): Buffer | null {
  if (bytes[0] !== MARKER || bytes[1] !== START) return null;
  const kept: Buffer[] = [];
  let orientation = 1;
  let shown = false;
  let at = 2;
  for (;;) {
    // A marker may stand behind any number of 0xff.
    while (bytes[at] === MARKER && bytes[at + 1] === MARKER) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== MARKER || marker === undefined) return null;
    if (marker === END) return shown ? whole(orientation, kept) : null;
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const content = bytes.subarray(at + 4, end);
    if (marker === APP1 && startsWith(content, EXIF)) orientation = orientationIn(content.subarray(6));
    else if (marker === APP0 && startsWith(content, 'JFIF\0')) kept.push(withoutPreview(content));
    else if (isPicture(marker, content)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== SCAN) continue;
    shown = true;
    const rest = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, rest));
    at = rest;
  }
}

function whole(orientation: number, kept: readonly Buffer[]): Buffer {
  const tiff = onlyOrientation(orientation);
  const exif = tiff === null ? [] : [segment(APP1, Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]))];
  return Buffer.concat([Buffer.from([MARKER, START]), ...exif, ...kept, Buffer.from([MARKER, END])]);
}

/** Whether a segment is needed to show the picture: tables, frames, scans, and how colours are meant. */
function isPicture(marker: number, content: Buffer): boolean {
  if (marker === APP2) return startsWith(content, 'ICC_PROFILE\0');
  return marker < APP0 || (marker === APP14 && startsWith(content, 'Adobe'));
}

/** Version and density; a preview of the picture may follow them. */
function withoutPreview(content: Buffer): Buffer {
  return segment(APP0, Buffer.concat([content.subarray(0, 12), Buffer.alloc(14)]).subarray(0, 14));
}

/** Where the bytes of a scan end: at a marker that is neither a zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== MARKER && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([MARKER, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function startsWith(content: Buffer, text: string): boolean {
  return content.toString('latin1', 0, text.length) === text;
}
