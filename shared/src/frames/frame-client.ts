import { Call, type CallOptions, ConnectionLost } from './call';
import { FrameConnection } from './frame-connection';
import type { FrameAnswer } from './frame-server';

export interface FrameClientOptions {
  /** Of the Unix socket. */
  readonly path: string;
  /** Of one answer; a longer one fails the question, not the connection. */
  readonly maxAnswerBytes: number;
}

/** How often it is looked whose time is over, while somebody waits. */
const SWEEP_MS = 20;

/**
 * Asks over one connection to a Unix socket, which is opened with the first question and again after it broke. A question
 * is sent at most once: whether to repeat one that got lost is up to whoever asked.
 */
export class FrameClient {
  /** The one that questions go to is the last; others still bring their answers. */
  private connections: FrameConnection[] = [];
  private waiting: Call[] = [];
  private sweep: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(private readonly options: FrameClientOptions) {}

  /** The answer; an error that says what came in the way: see `CallOptions` and {@link ConnectionLost}. */
  ask(question: CallOptions): Promise<FrameAnswer> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new ConnectionLost('this side has ended'));
      const call = new Call(question, resolve, reject);
      if (call.isOver) return;
      this.sweep ??= setInterval(this.endLate, SWEEP_MS);
      this.waiting.push(call);
      this.sendWaiting();
    });
  }

  /** Whether somebody answers at the socket. */
  reachable(): Promise<boolean> {
    return this.closed ? Promise.resolve(false) : this.connected().opened;
  }

  /** Takes no new questions, and ends when those on their way are answered; what waits for room was never sent. */
  async close(): Promise<void> {
    this.closed = true;
    for (const call of this.waiting.splice(0)) call.fail(new ConnectionLost('this side has ended'));
    await Promise.all(this.connections.map((connection) => connection.end()));
  }

  private readonly sendWaiting = (): void => {
    while (this.waiting.length > 0) {
      const connection = this.connected();
      if (!connection.hasRoom) return;
      const call = this.waiting.shift();
      if (call !== undefined && !call.isOver) connection.send(call);
    }
  };

  private connected(): FrameConnection {
    const last = this.connections.at(-1);
    if (last?.isUsable === true) return last;
    const connection = new FrameConnection(this.options, {
      hasRoom: this.sendWaiting,
      failed: (error) => {
        for (const call of this.waiting.splice(0)) call.fail(error);
      },
    });
    this.connections = [...this.connections.filter(({ isClosed }) => !isClosed), connection];
    return connection;
  }

  private readonly endLate = (): void => {
    const now = performance.now();
    this.connections = this.connections.filter(({ isClosed }) => !isClosed);
    for (const connection of this.connections) connection.endLate(now);
    for (const call of this.waiting) if (call.deadline <= now) call.giveUp();
    // Another side that hangs reads none of them, for however long.
    if (this.waiting.some(({ isOver }) => isOver))
      this.waiting = this.waiting.filter(({ isOver }) => !isOver);
    const isAwaited = this.waiting.length > 0 || this.connections.some(({ isAsked }) => isAsked);
    if (isAwaited || this.sweep === null) return;
    clearInterval(this.sweep);
    this.sweep = null;
  };
}
