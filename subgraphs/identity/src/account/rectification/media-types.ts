/** The largest document taken, in bytes: what the gateway's file routes let through. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** What a file of each accepted type begins with: what it is called is up to whoever sends it. */
const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

export function isAcceptedType(mediaType: string): boolean {
  return Object.hasOwn(BEGINNINGS, mediaType);
}

/** Whether bytes are what they are said to be. */
export function isOfType(bytes: Buffer, mediaType: string): boolean {
  const beginning = Object.hasOwn(BEGINNINGS, mediaType) ? BEGINNINGS[mediaType] : undefined;
  return beginning !== undefined && bytes.subarray(0, beginning.length).equals(Buffer.from(beginning));
}
