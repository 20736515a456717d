import type { Viewer } from '@customer-area/shared/viewer';

/** What travels with one operation through the gateway. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** The viewer signed for each subgraph, once per operation however many fetches there are. */
  readonly sealedViewers: Map<string, string>;
  /** Names of the subgraphs that were asked, one entry per fetch. */
  readonly fetches: string[];
}

export function contextFor(viewer: Viewer): GatewayContext {
  return { viewer, sealedViewers: new Map(), fetches: [] };
}
