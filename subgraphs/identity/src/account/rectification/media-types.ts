/** The largest document taken, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** What a document may be. */
const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export function isAcceptedType(mediaType: string): boolean {
  return (ACCEPTED as readonly string[]).includes(mediaType);
}
