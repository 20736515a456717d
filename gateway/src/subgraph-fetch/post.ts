import { CallerFault } from '@customer-area/shared/errors';
import type { ClientGone } from '@customer-area/shared/http';
import type { Dispatcher } from 'undici';

export interface PostRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Of the whole exchange: UNAVAILABLE when it is over. */
  readonly timeOutMs: number;
  /** Whoever the answer is for; UNAVAILABLE as soon as nobody waits for it. Absent for what is answered to the end. */
  readonly gone: ClientGone | undefined;
}

export interface PostAnswer {
  readonly statusCode: number;
  readonly text: string;
}

/** Posts, and reads the whole answer. Straight from the dispatcher: a stream and a signal for each fetch cost as much as the fetch. */
export function post(dispatcher: Dispatcher, request: PostRequest): Promise<PostAnswer> {
  const { path, headers, body } = request;
  return new Promise((resolve, reject) => {
    const exchange = new Exchange(request, resolve, reject);
    try {
      dispatcher.dispatch({ method: 'POST', path, headers, body }, exchange);
    } catch (error) {
      exchange.onResponseError(null, error as Error);
    }
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | null = null;
  private ended: Error | null = null;
  private statusCode = 0;
  private readonly chunks: Buffer[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly gone: ClientGone | undefined;

  constructor(
    { timeOutMs, gone }: PostRequest,
    private readonly resolve: (answer: PostAnswer) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.timer = setTimeout(this.giveUp, timeOutMs);
    this.gone = gone;
    gone?.addEventListener('abort', this.giveUp);
    if (gone?.aborted === true) this.giveUp();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // It has waited for a connection longer than anybody waits for its answer.
    if (this.ended !== null) controller.abort(this.ended);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.statusCode = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.settle();
    const [only, ...others] = this.chunks;
    const bytes = only !== undefined && others.length === 0 ? only : Buffer.concat(this.chunks);
    this.resolve({ statusCode: this.statusCode, text: bytes.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    this.settle();
    this.reject(error);
  }

  private readonly giveUp = (): void => {
    if (this.ended !== null) return;
    this.ended = new CallerFault('UNAVAILABLE');
    this.controller?.abort(this.ended);
    this.onResponseError(null, this.ended);
  };

  private settle(): void {
    clearTimeout(this.timer);
    this.gone?.removeEventListener('abort', this.giveUp);
  }
}
