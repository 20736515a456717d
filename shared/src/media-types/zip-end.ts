const SIGNATURE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Whether bytes end as a ZIP archive does, whatever they begin with: such archives are read from their end. */
export function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - LENGTH - LONGEST_COMMENT));
  for (
    let at = tail.lastIndexOf(SIGNATURE);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(SIGNATURE, at - 1)
  ) {
    const rest = tail.length - at - LENGTH;
    if (rest >= 0 && tail.readUInt16LE(at + 20) <= rest) return true;
  }
  return false;
}
