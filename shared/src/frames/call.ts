import { CallerFault } from '../errors';
import type { ClientGone } from './cancellation';
import type { FrameAnswer } from './frame-server';

export interface CallOptions {
  readonly head: string;
  readonly text: string;
  /** Of the whole exchange: UNAVAILABLE when it is over. */
  readonly timeOutMs: number;
  /** Whoever the answer is for; UNAVAILABLE as soon as nobody waits for it. Absent for what is answered to the end. */
  readonly gone: ClientGone | undefined;
}

/** The connection broke while an answer was awaited: nobody knows whether the question arrived. */
export class ConnectionLost extends Error {}

/** One question on its way. It ends once: answered, failed, too late, or because nobody waits any more. */
export class Call {
  readonly deadline: number;
  /** Tells the other side, once the question was sent. */
  cancel: (() => void) | null = null;
  private over = false;

  constructor(
    readonly options: CallOptions,
    private readonly resolve: (answer: FrameAnswer) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    this.deadline = performance.now() + options.timeOutMs;
    options.gone?.addEventListener('abort', this.giveUp);
    if (options.gone?.aborted === true) this.giveUp();
  }

  get isOver(): boolean {
    return this.over;
  }

  answer(answer: FrameAnswer): void {
    if (this.end()) this.resolve(answer);
  }

  fail(error: unknown): void {
    if (this.end()) this.reject(error);
  }

  readonly giveUp = (): void => {
    if (this.over) return;
    this.cancel?.();
    this.fail(new CallerFault('UNAVAILABLE'));
  };

  private end(): boolean {
    if (this.over) return false;
    this.over = true;
    this.options.gone?.removeEventListener('abort', this.giveUp);
    return true;
  }
}
