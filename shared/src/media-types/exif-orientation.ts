const ORIENTATION = 0x0112;
/** As the sensor saw it: nothing to turn. */
const UPRIGHT = 1;

/** How a picture is to be turned, 1 to 8, of the TIFF structure that Exif is; 1 when it does not say. */
export function orientationIn(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return UPRIGHT;
  const uint16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return UPRIGHT;
  for (let n = 0, at = start + 2; n < uint16(start) && at + 12 <= tiff.length; n++, at += 12) {
    if (uint16(at) !== ORIENTATION) continue;
    const turned = uint16(at + 8);
    return turned >= 1 && turned <= 8 ? turned : UPRIGHT;
  }
  return UPRIGHT;
}

/** The TIFF structure that says how a picture is to be turned, and nothing else; null when it is upright. */
export function onlyOrientation(orientation: number): Buffer | null {
  if (orientation === UPRIGHT) return null;
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
