/** The kind of operation that deletes a name at its registry because nobody has paid for it. */
export const LET_GO = 'let-go';

/** One operation at a time lets a domain go. */
export const letGoKey = (domainId: string) => `${LET_GO}:${domainId}`;
