import { connect, type Socket } from 'node:net';
import { ByNumber } from './by-number';
import { type Call, ConnectionLost } from './call';
import { type Frame, FrameKind, FrameReader, frameOf } from './frame';
import { FrameWriter } from './frame-writer';

export interface FrameConnectionOptions {
  readonly path: string;
  readonly maxAnswerBytes: number;
}

export interface ConnectionOwner {
  /** Questions can be sent (again). */
  hasRoom(): void;
  /** It could not be opened. */
  failed(error: unknown): void;
}

/** Questions on their way at once; what is more waits on this side, where its time runs. */
const MOST_AT_ONCE = 256;

/** One connection to a frame server, as long as it lasts. */
export class FrameConnection {
  /** Whether it could be opened. */
  readonly opened: Promise<boolean>;
  private readonly socket: Socket;
  private readonly writer: FrameWriter;
  private readonly asked = new ByNumber<Call>();
  private state: 'opening' | 'open' | 'draining' | 'closed' = 'opening';
  private lastNumber = 0;

  constructor(
    options: FrameConnectionOptions,
    private readonly owner: ConnectionOwner,
  ) {
    const socket = connect(options.path);
    this.socket = socket;
    this.writer = new FrameWriter(socket);
    const reader = new FrameReader(options.maxAnswerBytes, {
      frame: (frame) => this.received(frame),
      tooLarge: ({ number }) => this.taken(number)?.fail(new Error('MAX_SIZE: an answer is too large')),
    });
    socket.on('data', (chunk) => {
      try {
        reader.read(chunk);
      } catch {
        // No frames: nothing that follows can be understood either.
        socket.destroy();
      }
    });
    socket.on('drain', () => owner.hasRoom());
    socket.on('close', () => this.lost());
    this.opened = new Promise((resolve) => {
      socket.once('connect', () => {
        this.state = 'open';
        resolve(true);
        owner.hasRoom();
      });
      socket.on('error', (error) => {
        // 'close' follows later: what is asked in between needs another connection.
        const wasOpening = this.state === 'opening';
        this.state = 'closed';
        if (wasOpening) owner.failed(error);
        resolve(false);
      });
      // It was ended before it was open.
      socket.once('close', () => resolve(false));
    });
  }

  /** Whether it takes questions, now or as soon as it is open. */
  get isUsable(): boolean {
    return this.state === 'opening' || this.state === 'open';
  }

  get hasRoom(): boolean {
    return this.state === 'open' && this.asked.size < MOST_AT_ONCE && !this.socket.writableNeedDrain;
  }

  get isClosed(): boolean {
    return this.state === 'closed';
  }

  /** Whether an answer is awaited. */
  get isAsked(): boolean {
    return this.state !== 'closed' && this.asked.size > 0;
  }

  /** Gives up what nobody waits for any longer. */
  endLate(now: number): void {
    for (const call of this.asked.all()) if (call.deadline <= now) call.giveUp();
  }

  send(call: Call): void {
    this.lastNumber = (this.lastNumber % 0xffff_ffff) + 1;
    const number = this.lastNumber;
    const { head, text } = call.options;
    this.asked.add(number, call);
    call.cancel = () => {
      this.taken(number);
      if (this.isUsable) this.writer.write(frameOf(FrameKind.cancel, number));
    };
    this.writer.write(frameOf(FrameKind.question, number, head, text));
  }

  /** Nothing new is asked; resolves when what was asked is answered and the other side has closed. */
  async end(): Promise<void> {
    if (this.state === 'closed') return;
    const closed = new Promise((resolve) => this.socket.once('close', resolve));
    this.state = 'draining';
    if (this.asked.size === 0) this.socket.destroy();
    await closed;
  }

  private received({ kind, number, head, text }: Frame): void {
    if (kind === FrameKind.drain) {
      this.state = 'draining';
      // What was written before this still arrives, and is answered.
      this.socket.end();
      return;
    }
    if (kind !== FrameKind.answer) throw new Error(`a frame of an unknown kind: ${kind}`);
    this.taken(number)?.answer({ status: Number(head), text });
  }

  /** The call of this number, which waits no longer. */
  private taken(number: number): Call | undefined {
    const wasFull = this.asked.size >= MOST_AT_ONCE;
    const call = this.asked.take(number);
    if (call === undefined) return undefined;
    if (wasFull) queueMicrotask(() => this.owner.hasRoom());
    // However it ended: nothing more comes over this connection.
    if (this.state === 'draining' && this.asked.size === 0) this.socket.destroy();
    return call;
  }

  private lost(): void {
    this.state = 'closed';
    for (const call of this.asked.all()) call.fail(new ConnectionLost('the connection broke'));
    // What waited for room here goes over the next one.
    this.owner.hasRoom();
  }
}
