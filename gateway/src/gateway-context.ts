import type { CallerFault } from '@customer-area/shared/errors';
import type { ClientGone } from '@customer-area/shared/http';
import type { Viewer } from '@customer-area/shared/viewer';

/** What travels with one operation through the gateway. */
export interface GatewayContext {
  /** Who the operation is asked for. Changes once a mutation has opened a session: what is selected behind it is that one's. */
  viewer: Viewer;
  /** Aborted when the client does not wait any more. */
  readonly gone: ClientGone | undefined;
  /** Why the request's token is not valid: the answer to every operation that does not open a session. */
  readonly refusal: CallerFault | null;
  /** The viewer signed for each subgraph, once per operation however many fetches there are. */
  readonly sealedViewers: Map<string, string>;
  /** Names of the subgraphs that were asked, one entry per fetch. */
  readonly fetches: string[];
  /** Headers that the answer gets. */
  readonly answerHeaders: Map<string, string>;
}

export function contextFor(
  viewer: Viewer,
  refusal: CallerFault | null = null,
  gone?: ClientGone,
): GatewayContext {
  return { viewer, refusal, gone, sealedViewers: new Map(), fetches: [], answerHeaders: new Map() };
}

/** From here on the operation is asked for this viewer. */
export function actAs(context: GatewayContext, viewer: Viewer): void {
  context.viewer = viewer;
  context.sealedViewers.clear();
}
