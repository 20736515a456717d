import type { Readable } from 'node:stream';
import { CallerFault } from '@customer-area/shared/errors';
import { messages } from '../messages';

/** The largest file that is accepted, whatever a link allows. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Of all files that are being sent at the same time: what has come of them is in memory. */
const MOST_HELD = 64 * 1024 * 1024;
/** The same of one session: two of the largest files. */
const MOST_OF_SESSION = 20 * 1024 * 1024;

/** Larger than a file may be. */
export class FileTooLarge extends CallerFault {
  readonly statusCode = 413;
  constructor(maxBytes: number) {
    super('BAD_USER_INPUT', messages.localized('fileTooLarge', { maxBytes }));
  }
}

/** Bytes of files that are in memory because they have come and are not stored. */
export class HeldBytes {
  private held = 0;
  private readonly bySession = new Map<string, number>();

  constructor(
    private readonly most: number = MOST_HELD,
    private readonly mostOfSession: number = MOST_OF_SESSION,
  ) {}

  /** UNAVAILABLE when there would be too many, of this session or of all: whoever sends tries again. */
  add(sessionId: string, bytes: number): void {
    const ofSession = (this.bySession.get(sessionId) ?? 0) + bytes;
    if (this.held + bytes > this.most || ofSession > this.mostOfSession)
      throw new CallerFault('UNAVAILABLE', undefined, { retryAfterSeconds: 2 });
    this.held += bytes;
    this.bySession.set(sessionId, ofSession);
  }

  release(sessionId: string, bytes: number): void {
    this.held -= bytes;
    const ofSession = (this.bySession.get(sessionId) ?? 0) - bytes;
    if (ofSession > 0) this.bySession.set(sessionId, ofSession);
    else this.bySession.delete(sessionId);
  }
}

/** Throws when a body says beforehand that it is larger than allowed: before a byte of it is read. */
export function refuseTooLarge(contentLength: string | undefined, maxBytes: number): void {
  if (contentLength !== undefined && Number(contentLength) > maxBytes) throw new FileTooLarge(maxBytes);
}

/** Reads a body up to its limit; one that does not say how large it is, is cut off there. Its bytes stay held until released. */
export async function collected(
  body: Readable,
  { sessionId, maxBytes }: { readonly sessionId: string; readonly maxBytes: number },
  held: HeldBytes,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    // What is refused is answered first; then the connection ends.
    for await (const piece of body.iterator({ destroyOnReturn: false })) {
      const bytes = piece as Buffer;
      if (size + bytes.length > maxBytes) throw new FileTooLarge(maxBytes);
      held.add(sessionId, bytes.length);
      size += bytes.length;
      pieces.push(bytes);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    held.release(sessionId, size);
    throw error;
  }
}
