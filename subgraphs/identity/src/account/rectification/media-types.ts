/** The largest document taken, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** What a document may be. */
export const ACCEPTED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export function isAcceptedType(mediaType: string): boolean {
  return (ACCEPTED_TYPES as readonly string[]).includes(mediaType);
}
