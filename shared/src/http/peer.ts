import { Pool } from 'undici';
import { actingAs } from '../actor';
import { CallerFault, isCallerFaultCode, publicFacts, receivedText } from '../errors';
import type { ServiceViewer, ViewerSeal } from '../viewer';
import { VIEWER_HEADER } from '../viewer';

/** Commands and questions a service answers to other services, by name. Each checks its own input. */
export type InternalHandlers = Readonly<
  Record<string, (input: unknown, caller: ServiceViewer) => Promise<unknown>>
>;

/** Another service, seen from here. Answers are plain JSON in both topologies. */
export interface Peer {
  readonly name: string;
  /** Time-out 2.5 s unless said; UNAVAILABLE when the other side does not answer, or the wait was ended. */
  call(operation: string, input: unknown, requestId?: string, wait?: Wait): Promise<unknown>;
  close(): Promise<void>;
}

/** For a request that the other side holds until there is something to tell. */
export interface Wait {
  readonly timeoutMs?: number;
  /** Ends the wait: nobody wants the answer any more. */
  readonly signal?: AbortSignal;
}

/** Shorter than the gateway waits for a query: whoever asked can still answer without what is missing. */
const TIME_OUT_MS = 2_500;

/** The other service in its own process. */
export function httpPeer(options: { self: string; name: string; url: string; seal: ViewerSeal }): Peer {
  const { self, name, url, seal } = options;
  const pool = new Pool(url, {
    connections: 16,
    headersTimeout: TIME_OUT_MS,
    bodyTimeout: TIME_OUT_MS,
    connect: { timeout: TIME_OUT_MS },
  });
  return {
    name,
    // Not drained: whoever closes a peer has finished its own work, and what is left are questions held open for news.
    close: () => pool.destroy(),
    call: async (operation, input, requestId = 'background', { timeoutMs = TIME_OUT_MS, signal } = {}) => {
      const viewer: ServiceViewer = { kind: 'service', service: self, requestId };
      let status: number;
      let body: unknown;
      try {
        const response = await pool.request({
          method: 'POST',
          path: `/internal/${operation}`,
          headers: { 'content-type': 'application/json', [VIEWER_HEADER]: seal.sign(viewer, name) },
          body: JSON.stringify(input ?? null),
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
          ...(signal === undefined ? {} : { signal }),
        });
        status = response.statusCode;
        body = await response.body.json();
      } catch {
        throw new CallerFault('UNAVAILABLE');
      }
      if (status === 200) return (body as { result: unknown }).result;
      const { error } = body as { error?: Record<string, unknown> };
      if (isCallerFaultCode(error?.code)) {
        throw new CallerFault(
          error.code,
          receivedText(error.text, String(error.message)),
          publicFacts(error),
        );
      }
      throw new Error(`${name} answered ${status} to ${operation}`);
    },
  };
}

/** The other service in this process. What crosses is copied as JSON, so that both topologies see the same values. */
export function localPeer(options: { self: string; name: string; handlers: () => InternalHandlers }): Peer {
  const { self, name, handlers } = options;
  return {
    name,
    close: async () => undefined,
    call: async (operation, input, requestId = 'background') => {
      const handler = handlers()[operation];
      if (handler === undefined) throw new Error(`${name} has no internal operation ${operation}`);
      // As over HTTP: the other service does not learn who stands behind the call.
      const result = await actingAs(null, () =>
        handler(copy(input ?? null), { kind: 'service', service: self, requestId }),
      );
      return copy(result ?? null);
    },
  };
}

function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
