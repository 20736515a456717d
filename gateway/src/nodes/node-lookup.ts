import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import type { SubgraphAnswer, SubgraphRequest } from '../subgraph-fetch';
import { type NodeOwner, ownerOf } from './node-owners';

/** A thing that exists for the viewer. What is asked of it beyond its id, the planner fetches itself. */
export interface FoundNode {
  readonly __typename: string;
  readonly id: string;
}

export type FetchFrom = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>;

const QUERY =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const DOCUMENT = parse(QUERY);

/**
 * Asks the owners, as the viewer, which of these exist: one fetch for each subgraph. Null for what is absent, foreign, beyond what the
 * viewer may see, or no id at all: nobody learns which of these it is. Any other error of an owner is the error of its ids.
 */
export async function lookUp(
  ids: readonly string[],
  owners: Readonly<Record<string, NodeOwner>>,
  fetchFrom: FetchFrom,
  context: GatewayContext,
): Promise<(FoundNode | Error | null)[]> {
  const found = new Map<string, FoundNode | Error>();
  await Promise.all(
    [...bySubgraph(ids, owners)].map(async ([subgraph, wanted]) => {
      const answer = await fetchFrom(subgraph, {
        query: QUERY,
        document: DOCUMENT,
        operationName: undefined,
        variables: { representations: wanted },
        context,
      }).catch((error: Error): Error => error);
      for (const [place, node] of wanted.entries()) {
        const outcome = outcomeAt(answer, place);
        if (outcome !== null) found.set(node.id, outcome === 'found' ? node : outcome);
      }
    }),
  );
  return ids.map((id) => found.get(id) ?? null);
}

function bySubgraph(
  ids: readonly string[],
  owners: Readonly<Record<string, NodeOwner>>,
): ReadonlyMap<string, FoundNode[]> {
  const wanted = new Map<string, FoundNode[]>();
  for (const id of new Set(ids)) {
    const owner = ownerOf(id, owners);
    if (owner === undefined) continue;
    const nodes = wanted.get(owner.subgraph) ?? [];
    wanted.set(owner.subgraph, [...nodes, { __typename: owner.type, id }]);
  }
  return wanted;
}

function outcomeAt(answer: SubgraphAnswer | Error, place: number): 'found' | Error | null {
  if (answer instanceof Error) return answer;
  const error = answer.errors?.find(({ path }) => path?.[1] === undefined || path[1] === place);
  if (error?.extensions?.code === 'NOT_FOUND') return null;
  if (error !== undefined) return withoutPlace(error);
  const entities = answer.data?._entities;
  return Array.isArray(entities) && entities[place] ? 'found' : null;
}

/** The place in the owner's list says nothing to the client: executing gives the error the client's own path. */
function withoutPlace({ message, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, extensions === undefined ? {} : { extensions });
}
