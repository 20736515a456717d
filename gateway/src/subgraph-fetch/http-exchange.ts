import { CallerFault } from '@customer-area/shared/errors';
import { type ClientGone, ConnectionLost } from '@customer-area/shared/frames';
import { VIEWER_HEADER } from '@customer-area/shared/viewer';
import { type Dispatcher, Pool } from 'undici';
import type { Exchange, ExchangeAnswer, FetchExchange } from './exchange';

const CONNECT_TIME_OUT_MS = 3_000;
/** The other side closed a kept-alive connection just as we used it. */
const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Over HTTP, with connections that are kept: between machines, and where processes are told nothing better. */
export function httpExchange(options: {
  readonly url: string;
  readonly longestMs: number;
  readonly maxAnswerBytes: number;
}): Exchange {
  const pool = new Pool(options.url, {
    connections: 64,
    keepAliveTimeout: 30_000,
    maxResponseSize: options.maxAnswerBytes,
    headersTimeout: options.longestMs,
    bodyTimeout: options.longestMs,
    connect: { timeout: CONNECT_TIME_OUT_MS },
  });
  return {
    // The readiness of the subgraph is asked for over HTTP, too.
    reachable: async () => true,
    close: () => pool.close(),
    send: async (fetch) => {
      try {
        return await post(pool, fetch);
      } catch (error) {
        throw asFault(error);
      }
    },
  };
}

function asFault(error: unknown): unknown {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code !== 'string') return name === 'AbortError' ? new CallerFault('UNAVAILABLE') : error;
  if (RESET_CODES.has(code)) return new ConnectionLost(code);
  const transport = code.startsWith('UND_ERR_') || /^E[A-Z_]+$/.test(code);
  return transport && code !== 'UND_ERR_RES_EXCEEDED_MAX_SIZE' ? new CallerFault('UNAVAILABLE') : error;
}

/** Posts, and reads the whole answer. Straight from the dispatcher: a stream and a signal for each fetch cost as much as the fetch. */
function post(dispatcher: Dispatcher, fetch: FetchExchange): Promise<ExchangeAnswer> {
  const { viewer, body } = fetch;
  const headers = { 'content-type': 'application/json', [VIEWER_HEADER]: viewer };
  return new Promise((resolve, reject) => {
    const post = new Post(fetch, resolve, reject);
    try {
      dispatcher.dispatch({ method: 'POST', path: '/graphql', headers, body }, post);
    } catch (error) {
      post.onResponseError(null, error as Error);
    }
  });
}

class Post implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | null = null;
  private ended: Error | null = null;
  private status = 0;
  private readonly chunks: Buffer[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly gone: ClientGone | undefined;

  constructor(
    { timeOutMs, gone }: FetchExchange,
    private readonly resolve: (answer: ExchangeAnswer) => void,
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
    this.status = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.settle();
    const [only, ...others] = this.chunks;
    const bytes = only !== undefined && others.length === 0 ? only : Buffer.concat(this.chunks);
    this.resolve({ status: this.status, text: bytes.toString('utf8') });
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
