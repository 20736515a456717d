import { actingAs } from '@customer-area/shared/actor';
import type { ComposedSubgraph } from '@customer-area/shared/subgraph';
import type { AnonymousViewer, LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { executed } from './executed';

// biome-ignore-start lint/suspicious/noExplicitAny: an answer has the shape of its query, which the type system does not know; tests assert that shape
export interface Answer {
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: any }[];
}
// biome-ignore-end lint/suspicious/noExplicitAny: see above

const facts = { requestId: 'test', locale: 'it', ip: '127.0.0.1', userAgent: 'test' } as const;

export const anonymous: AnonymousViewer = { kind: 'anonymous', ...facts };

export function loginOf(profileId: string, loginId = 'lgn_test', sessionId = 'ses_test'): LoginViewer {
  const authenticatedAt = Math.floor(Date.now() / 1000);
  return {
    kind: 'login',
    profileId,
    loginId,
    sessionId,
    role: 'customer',
    authenticatedAt,
    secondFactor: false,
    permissions: [],
    limits: null,
    ...facts,
  };
}

/** The same login coming through a delegation: with these scopes only, and limited to these domains unless null. */
export function delegated(
  viewer: LoginViewer,
  scopes: readonly string[],
  domainIds: readonly string[] | null = null,
): LoginViewer {
  return { ...viewer, limits: { via: 'delegation', id: 'del_test', scopes, domainIds } };
}

/** Runs an operation against one subgraph's schema, in process, as the gateway would: with a fresh context. */
export async function ask(
  service: Pick<ComposedSubgraph, 'schema' | 'contextFor'>,
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const contextValue = service.contextFor(viewer);
  const result = await actingAs(contextValue, () =>
    executed({ schema: service.schema, source, variableValues, contextValue }),
  );
  return JSON.parse(JSON.stringify(result)) as Answer;
}

/** Milliseconds between two looks: soon at first, then seldom, for each look takes processor time from what is waited for. */
const [FIRST_PAUSE, LONGEST_PAUSE, GROWTH] = [20, 150, 1.5];

/**
 * Waits until `probe` answers something; for what happens in the background, which a loaded machine does late. Of the time,
 * the pauses alone count, as long as they were meant to be: while a machine stands still, nothing is late.
 */
export async function eventually<T>(
  probe: () => Promise<T | null | undefined | false>,
  ms = 60_000,
): Promise<T> {
  let waited = 0;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
    const found = await probe();
    if (found !== null && found !== undefined && found !== false) return found;
    if (waited > ms) throw new Error(`this did not happen within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += pause;
  }
}
