import { chmod } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { ByNumber } from './by-number';
import { Cancellation, type ClientGone } from './cancellation';
import { type Frame, FrameKind, FrameReader, frameOf } from './frame';
import { FrameWriter } from './frame-writer';
import { freeSocket } from './free-socket';

export interface FrameQuestion {
  readonly head: string;
  readonly text: string;
  /** Aborted when whoever asked does not wait any more, or is gone. */
  readonly gone: ClientGone;
}

export interface FrameAnswer {
  /** As over HTTP. */
  readonly status: number;
  readonly text: string;
}

export interface FrameServerOptions {
  /** Of the Unix socket; only the user that this process runs as can open it. */
  readonly path: string;
  readonly answer: (question: FrameQuestion) => FrameAnswer | Promise<FrameAnswer>;
  /** Of one question; a longer one is answered 413. */
  readonly maxQuestionBytes: number;
  /** Told what `answer` threw; whoever asked is answered 500. */
  readonly failed: (error: unknown) => void;
}

export interface FrameServer {
  /** Takes no new questions, answers those it has, and ends. */
  close(): Promise<void>;
}

/** How long whoever asks may take to stop asking when the server ends. */
const DRAIN_MS = 2_000;

/** Answers questions over a Unix socket. See `frame.ts` for what crosses it. */
export async function serveFrames(options: FrameServerOptions): Promise<FrameServer> {
  const connections = new Set<Connection>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const connection = new Connection(socket, options);
    connections.add(connection);
    socket.once('close', () => connections.delete(connection));
  });
  await freeSocket(options.path);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.path, resolve);
  });
  await chmod(options.path, 0o600);
  return {
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const connection of connections) connection.drain();
      const end = setTimeout(() => {
        for (const connection of connections) if (!connection.isAskedOut) connection.destroy();
      }, DRAIN_MS);
      await closed;
      clearTimeout(end);
    },
  };
}

class Connection {
  private readonly answering = new ByNumber<Cancellation>();
  private draining = false;
  private ended = false;
  private readonly writer: FrameWriter;

  constructor(
    private readonly socket: Socket,
    private readonly options: FrameServerOptions,
  ) {
    this.writer = new FrameWriter(socket);
    const reader = new FrameReader(options.maxQuestionBytes, {
      frame: (frame) => this.received(frame),
      tooLarge: ({ kind, number }) => {
        if (kind === FrameKind.question) this.send(number, { status: 413, text: '{}' });
      },
    });
    socket.on('data', (chunk) => {
      try {
        reader.read(chunk);
      } catch (error) {
        options.failed(error);
        socket.destroy();
      }
    });
    // Whoever reads slower than it asks is not read from.
    socket.on('drain', () => socket.resume());
    // 'close' follows.
    socket.on('error', () => undefined);
    socket.on('end', () => this.askedAll());
    socket.on('close', () => this.cancelAll());
  }

  /** Asks for no more questions; those that cross this word are still answered. */
  drain(): void {
    this.draining = true;
    this.writer.write(frameOf(FrameKind.drain, 0));
  }

  destroy(): void {
    this.socket.destroy();
  }

  /** Whoever asks has said that nothing more comes: it waits for its last answers, each as long as it likes. */
  get isAskedOut(): boolean {
    return this.ended;
  }

  private received({ kind, number, head, text }: Frame): void {
    if (kind === FrameKind.cancel) {
      this.answering.get(number)?.cancel();
      return;
    }
    if (kind !== FrameKind.question) throw new Error(`a frame of an unknown kind: ${kind}`);
    const gone = new Cancellation();
    this.answering.add(number, gone);
    const failed = (error: unknown): FrameAnswer => {
      this.options.failed(error);
      return { status: 500, text: '{}' };
    };
    let answer: FrameAnswer | Promise<FrameAnswer>;
    try {
      answer = this.options.answer({ head, text, gone });
    } catch (error) {
      answer = failed(error);
    }
    if (answer instanceof Promise)
      void answer.then(
        (one) => this.answered(number, one),
        (error) => this.answered(number, failed(error)),
      );
    else this.answered(number, answer);
  }

  private answered(number: number, answer: FrameAnswer): void {
    const cancelled = this.answering.take(number)?.aborted === true;
    if (!cancelled) this.send(number, answer);
    this.endWhenDone();
  }

  private send(number: number, { status, text }: FrameAnswer): void {
    if (this.socket.destroyed) return;
    const frame = frameOf(FrameKind.answer, number, String(status), text);
    if (!this.writer.write(frame)) this.socket.pause();
  }

  /** The other side has closed its half: as asked, or because it is gone. */
  private askedAll(): void {
    this.ended = true;
    if (!this.draining) this.cancelAll();
    this.endWhenDone();
  }

  private endWhenDone(): void {
    if (this.ended && this.answering.size === 0) this.socket.end();
  }

  private cancelAll(): void {
    for (const gone of this.answering.all()) gone.cancel();
  }
}
