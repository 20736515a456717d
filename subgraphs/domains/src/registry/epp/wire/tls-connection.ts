import { connect, type TLSSocket } from 'node:tls';
import { type EppConnection, type EppTls, EppUnanswered } from './connection';
import { FrameReader, frameOf } from './frame';

export interface TlsEndpoint extends EppTls {
  readonly host: string;
  readonly port: number;
  /** How long a frame is waited for. */
  readonly answerMs: number;
}

/** EPP over TLS (RFC 5734): the server speaks first, then each frame has its answer. */
export class TlsConnection implements EppConnection {
  greeting = '';
  private readonly frames = new FrameReader();
  private waiting: { answer(frame: string): void; fail(reason: string): void } | null = null;

  private constructor(
    private readonly socket: TLSSocket,
    private readonly answerMs: number,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (piece: Buffer) => this.received(piece));
    socket.on('error', (error) => this.end(error.message));
    socket.on('close', () => this.end('the server has closed the connection'));
  }

  static async open({ host, port, cert, key, ca, answerMs }: TlsEndpoint): Promise<TlsConnection> {
    const socket = connect({
      host,
      port,
      servername: host,
      minVersion: 'TLSv1.2',
      ...given({ cert, key, ca }),
    });
    const connection = new TlsConnection(socket, answerMs);
    connection.greeting = await connection.answer();
    return connection;
  }

  get isOpen(): boolean {
    return !this.socket.destroyed && this.socket.writable;
  }

  exchange(xml: string): Promise<string> {
    if (this.waiting !== null) throw new Error('one command at a time');
    if (!this.isOpen) return Promise.reject(new EppUnanswered('the connection is closed'));
    const answer = this.answer();
    this.socket.write(frameOf(xml));
    return answer;
  }

  close(): void {
    this.socket.end();
    this.socket.destroySoon();
  }

  private answer(): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.end(`no answer within ${this.answerMs} ms`), this.answerMs);
      const settle = () => {
        clearTimeout(timer);
        this.waiting = null;
      };
      this.waiting = {
        answer: (frame) => {
          settle();
          resolve(frame);
        },
        fail: (reason) => {
          settle();
          reject(new EppUnanswered(reason));
        },
      };
    });
  }

  private received(piece: Buffer): void {
    try {
      for (const frame of this.frames.push(piece)) {
        // Nobody asked for it: what the next one answers cannot be known any more.
        if (this.waiting === null) this.end('a frame that nobody asked for');
        this.waiting?.answer(frame);
      }
    } catch (error) {
      this.end(error instanceof Error ? error.message : String(error));
    }
  }

  private end(reason: string): void {
    this.socket.destroy();
    this.waiting?.fail(reason);
  }
}

/** Those that are there: to TLS an undefined authority means none at all. */
export function given(tls: Partial<EppTls>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tls).flatMap(([name, pem]) => (pem === undefined ? [] : [[name, pem]])),
  );
}
