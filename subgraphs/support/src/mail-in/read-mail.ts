import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { textOfHtml } from './text-of-html';

/** A file of a mail, as its sender called it. */
export interface MailedFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** A mail, as far as this service reads it. */
export interface Mail {
  /** One and the same however often it is delivered. */
  readonly key: string;
  /** Without its angles; empty when there is none. */
  readonly messageId: string;
  /** Of the header `From`; empty when there is none. */
  readonly from: string;
  readonly subject: string;
  /** As plain text: its beginning, when it is very long. */
  readonly text: string;
  readonly files: readonly MailedFile[];
  /** The first value of a header, by its name in small letters; null without it. */
  header(name: string): string | null;
  /** What a server reports about a delivery (`message/delivery-status`); null when it is no report. */
  readonly deliveryStatus: string | null;
}

/** Of its text no more is read, in characters: a person writes less, and what is quoted comes behind. */
const MOST_TEXT = 100_000;
/** Headers and parts beyond these no mail of a person has. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 };
const REPORT = 'message/delivery-status';
/** Parts of reports, and signatures, which nobody meant to send. */
const NOT_SENT = new Set([
  ...[REPORT, 'message/rfc822', 'text/rfc822-headers', 'message/disposition-notification'],
  ...['application/pgp-signature', 'application/pkcs7-signature', 'application/x-pkcs7-signature'],
]);

/** Reads a mail from its bytes. Throws for what is none. */
export async function readMail(raw: Buffer): Promise<Mail> {
  const parsed = await PostalMime.parse(raw, { ...LIMITS, attachmentEncoding: 'arraybuffer' });
  const header = (name: string) => parsed.headers.find(({ key }) => key === name)?.value ?? null;
  const parts = parsed.attachments.map(({ filename, mimeType, content }) => ({
    ...{ filename, mimeType: mimeType.toLowerCase() },
    bytes: typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
  }));
  const messageId = (parsed.messageId ?? '').replace(/[<>\s]/g, '');
  const from = parsed.from?.address ?? '';
  const text = beginOf(parsed.text ?? textOfHtml(parsed.html ?? ''));
  return {
    key: digestOf(messageId === '' ? [from, parsed.date ?? '', parsed.subject ?? '', text] : [messageId]),
    ...{ messageId, from, header },
    subject: parsed.subject ?? '',
    text,
    files: parts
      .filter(({ mimeType }) => !NOT_SENT.has(mimeType))
      .map(({ filename, bytes }) => ({ fileName: filename ?? '', bytes })),
    deliveryStatus: parts.find(({ mimeType }) => mimeType === REPORT)?.bytes.toString('latin1') ?? null,
  };
}

/** Not cut inside a character. */
function beginOf(text: string): string {
  return text.slice(0, MOST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
