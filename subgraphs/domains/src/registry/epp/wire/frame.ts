/** RFC 5734: four bytes with the length of the whole, themselves included, then the XML. */
const HEADER = 4;
/** An answer is some kilobytes; nobody may make us keep more than this. */
const LONGEST = 1024 * 1024;

/** What a peer sends is no frame. */
export class BrokenFrame extends Error {}

export function frameOf(xml: string): Buffer {
  const body = Buffer.from(xml, 'utf8');
  const frame = Buffer.allocUnsafe(HEADER + body.length);
  frame.writeUInt32BE(frame.length, 0);
  body.copy(frame, HEADER);
  return frame;
}

/** Puts what arrives in pieces together to frames. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private held = 0;

  /** The frames that are whole with this piece. */
  push(piece: Buffer): string[] {
    this.chunks.push(piece);
    this.held += piece.length;
    const frames: string[] = [];
    for (let length = this.announced(); length !== null && this.held >= length; length = this.announced())
      frames.push(this.take(length).toString('utf8', HEADER));
    return frames;
  }

  /** Whether a frame has begun and has not ended. */
  get isInside(): boolean {
    return this.held > 0;
  }

  private announced(): number | null {
    if (this.held < HEADER) return null;
    const first = this.chunks[0];
    if (first === undefined || first.length < HEADER) this.chunks = [Buffer.concat(this.chunks)];
    const length = this.chunks[0]?.readUInt32BE(0) ?? 0;
    if (length <= HEADER || length > LONGEST) throw new BrokenFrame(`a frame of ${length} bytes`);
    return length;
  }

  private take(length: number): Buffer {
    const all = Buffer.concat(this.chunks);
    this.chunks = all.length === length ? [] : [all.subarray(length)];
    this.held -= length;
    return all.subarray(0, length);
  }
}
