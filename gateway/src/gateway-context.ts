import type { ClientGone } from '@customer-area/shared/frames';
import type { Signer, Viewer } from '@customer-area/shared/viewer';
import type { GraphQLError } from 'graphql';

/** What the execution of an operation brought. */
export interface Answer {
  readonly data?: object | null | undefined;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: { readonly valueCompletion: readonly GraphQLError[] };
}

export interface ExecutedBefore {
  readonly answer: Promise<Answer>;
  /** When it began, by `performance.now()`. */
  readonly startedAt: number;
}

/** What travels with one operation through the gateway. */
export interface GatewayContext {
  /** Who the operation is asked for. Changes once a mutation has opened a session: what is selected behind it is that one's. */
  viewer: Viewer;
  /** Who has sent the request, and is told what went wrong with it in his language: it stays, whatever was opened. */
  readonly sentBy: Viewer;
  /** Aborted when the client does not wait any more. */
  readonly gone: ClientGone | undefined;
  /** Why the request's token is not valid, or what else refuses every operation that does not open a session. */
  refusal: Error | null;
  /** What became of the operation where it was executed before the GraphQL server was asked, which then only words the answer. */
  executed: ExecutedBefore | null;
  /** Ends the turn of an operation that was admitted before the GraphQL server was asked, which then admits it no second time. */
  admitted: (() => void) | null;
  /** Why the operation was not admitted where that was asked before the GraphQL server, which then does not ask, and count, again. */
  notAdmitted: Error | null;
  /** Signs the viewer for the subgraphs that are asked; null before the first of them. */
  signer: Signer | null;
  /** Names of the subgraphs that were asked, one entry per fetch. */
  readonly fetches: string[];
  /** Headers that the answer gets. */
  readonly answerHeaders: Map<string, string>;
}

export function contextFor(viewer: Viewer, refusal: Error | null = null, gone?: ClientGone): GatewayContext {
  return {
    viewer,
    sentBy: viewer,
    refusal,
    gone,
    executed: null,
    admitted: null,
    notAdmitted: null,
    signer: null,
    fetches: [],
    answerHeaders: new Map(),
  };
}

/** From here on the operation is asked for this viewer. */
export function actAs(context: GatewayContext, viewer: Viewer): void {
  context.viewer = viewer;
  context.signer = null;
}
