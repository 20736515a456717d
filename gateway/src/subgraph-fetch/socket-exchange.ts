import { CallerFault } from '@customer-area/shared/errors';
import { FrameClient } from '@customer-area/shared/frames';
import type { Exchange } from './exchange';

/** Over a Unix socket, where the subgraph runs on the same machine: one connection, for a fraction of what HTTP costs. */
export function socketExchange(options: {
  readonly path: string;
  readonly maxAnswerBytes: number;
}): Exchange {
  const client = new FrameClient(options);
  return {
    reachable: () => client.reachable(),
    close: () => client.close(),
    send: ({ viewer, body, timeOutMs, gone }) =>
      client.ask({ head: viewer, text: body, timeOutMs, gone }).then(undefined, (error: unknown) => {
        throw isNotThere(error) ? new CallerFault('UNAVAILABLE') : error;
      }),
  };
}

/** The socket cannot be opened, e.g. ENOENT while the subgraph starts again: nothing was asked. */
function isNotThere(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^E[A-Z_]+$/.test(code);
}
