/** The largest file that is taken, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Files of one message at most. */
export const MOST_OF_MESSAGE = 5;
/** Files that one login may have sent or announced without a message. */
export const MOST_DRAFTS = 20;
/** What belongs to no message by then goes. */
export const DRAFT_DAYS = 1;
export const LONGEST_NAME = 255;

/** What is taken; what a file is, its first bytes tell. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'text/plain'] as const;

/** Whose message it is for. */
export type AttachmentAuthor = 'CUSTOMER' | 'STAFF';

export type AttachmentStatusCode = 'WAITING' | 'SCANNING' | 'READY' | 'INFECTED' | 'REFUSED';

/** Whether a file in this status may be sent with a message: it has come, and nothing is known against it. */
export function maySend(status: AttachmentStatusCode): boolean {
  return status === 'SCANNING' || status === 'READY';
}
