import type { Socket } from 'node:net';

/**
 * Writes all frames of one turn of the event loop at once. Under load several questions are answered in a turn: a call of the
 * kernel for each of them, and a wake-up of the other side for each, cost more than what they carry.
 */
export class FrameWriter {
  private isHeld = false;

  constructor(private readonly socket: Socket) {}

  /** False when the other side reads too slowly: 'drain' follows. */
  write(frame: Buffer): boolean {
    if (!this.isHeld) {
      this.isHeld = true;
      this.socket.cork();
      setImmediate(this.release);
    }
    return this.socket.write(frame);
  }

  private readonly release = (): void => {
    this.isHeld = false;
    this.socket.uncork();
  };
}
