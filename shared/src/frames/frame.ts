/**
 * What crosses a socket between two services of one machine: many questions and answers at once over one connection, each a
 * frame with the number of its question.
 *
 * ```
 * 4 bytes  how many bytes follow the header (little endian, like all numbers)
 * 1 byte   kind
 * 4 bytes  number of the question, chosen by whoever asks; 0 where no question is meant
 * 2 bytes  how many of the bytes that follow are the head
 *          the head (ASCII): of a question the signed viewer, of an answer its status
 *          the text (UTF-8): JSON
 * ```
 */
export const FrameKind = {
  question: 1,
  answer: 2,
  /** Nobody waits for the answer any more. */
  cancel: 3,
  /** From whoever answers: it is about to end, and takes no new questions over this connection. */
  drain: 4,
} as const;

export interface Frame {
  readonly kind: number;
  readonly number: number;
  readonly head: string;
  readonly text: string;
}

const HEADER_BYTES = 11;
const LONGEST_HEAD = 0xffff;

/** A frame as bytes. */
export function frameOf(kind: number, number: number, head = '', text = ''): Buffer {
  if (head.length > LONGEST_HEAD) throw new Error('the head of a frame is too long');
  const length = head.length + Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + length);
  bytes.writeUInt32LE(length, 0);
  bytes.writeUInt8(kind, 4);
  bytes.writeUInt32LE(number, 5);
  bytes.writeUInt16LE(head.length, 9);
  bytes.write(head, HEADER_BYTES, 'latin1');
  bytes.write(text, HEADER_BYTES + head.length, 'utf8');
  return bytes;
}

export interface FrameReceiver {
  frame(frame: Frame): void;
  /** One that is longer than allowed: its bytes are thrown away as they come. */
  tooLarge(frame: Pick<Frame, 'kind' | 'number'>): void;
}

/** Makes frames of what a socket brings, in whatever pieces it comes. Throws at bytes that are no frames. */
export class FrameReader {
  private readonly pieces: Buffer[] = [];
  private held = 0;
  /** Fewer bytes than this are not worth looking at. */
  private needed = HEADER_BYTES;
  private toSkip = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly receiver: FrameReceiver,
  ) {}

  read(chunk: Buffer): void {
    const skipped = Math.min(this.toSkip, chunk.length);
    this.toSkip -= skipped;
    if (skipped === chunk.length) return;
    this.pieces.push(skipped === 0 ? chunk : chunk.subarray(skipped));
    this.held += chunk.length - skipped;
    if (this.held < this.needed) return;
    const [only] = this.pieces;
    const bytes = only !== undefined && this.pieces.length === 1 ? only : Buffer.concat(this.pieces);
    this.pieces.length = 0;
    const rest = bytes.subarray(this.framesIn(bytes));
    this.held = rest.length;
    if (rest.length > 0) this.pieces.push(rest);
  }

  /** Hands on the whole frames in `bytes`; how many bytes they took. */
  private framesIn(bytes: Buffer): number {
    let at = 0;
    this.needed = HEADER_BYTES;
    while (bytes.length - at >= HEADER_BYTES) {
      const length = bytes.readUInt32LE(at);
      const kind = bytes.readUInt8(at + 4);
      const number = bytes.readUInt32LE(at + 5);
      const end = at + HEADER_BYTES + length;
      if (length > this.mostBytes) {
        this.toSkip = Math.max(end - bytes.length, 0);
        this.receiver.tooLarge({ kind, number });
        at = Math.min(end, bytes.length);
        continue;
      }
      if (end > bytes.length) {
        this.needed = HEADER_BYTES + length;
        break;
      }
      const text = at + HEADER_BYTES + bytes.readUInt16LE(at + 9);
      if (text > end) throw new Error('a frame whose head is longer than itself');
      this.receiver.frame({
        kind,
        number,
        head: bytes.toString('latin1', at + HEADER_BYTES, text),
        text: bytes.toString('utf8', text, end),
      });
      at = end;
    }
    return at;
  }
}
