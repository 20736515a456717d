import type { Execution } from '@customer-area/shared/compiled-execution';
import { badInput, faultText } from '@customer-area/shared/errors';
import { applyPermissions, executeOperation, type ServiceContext } from '@customer-area/shared/graphql';
import type { Logger } from '@customer-area/shared/logging';
import DataLoader from 'dataloader';
import { buildASTSchema, type GraphQLObjectType, parse } from 'graphql';
import { LIMITS } from '../limits';
import type { SubgraphConnection } from '../subgraph-fetch';
import { type FetchFrom, type FoundNode, lookUp } from './node-lookup';
import type { NodeOwner } from './node-owners';
import { nodesSdl } from './nodes-sdl';
import { nodePermissions } from './permissions';

/** Its name in the supergraph. */
export const NODES = 'nodes';

export interface NodesSubgraphParts {
  readonly owners: Readonly<Record<string, NodeOwner>>;
  readonly fetchFrom: FetchFrom;
  readonly logger: Logger;
  readonly execution?: Execution | undefined;
}

interface NodesContext extends ServiceContext {
  /** All that one fetch of the planner asks for by id, looked up in one go. */
  readonly nodes: DataLoader<string, FoundNode | null>;
}

/** The subgraph that is part of the gateway: it finds out what an id names and asks the owner whether the viewer has it. */
export function nodesSubgraph({
  owners,
  fetchFrom,
  logger,
  execution,
}: NodesSubgraphParts): SubgraphConnection {
  const doors = buildASTSchema(parse(nodesSdl(owners)), { assumeValidSDL: true });
  const { node, nodes } = (doors.getQueryType() as GraphQLObjectType).getFields();
  if (node === undefined || nodes === undefined) throw new Error('the schema of nodes has no way in');
  node.resolve = (_root, { id }: { id: string }, context: NodesContext) => context.nodes.load(id);
  nodes.resolve = (_root, { ids }: { ids: readonly string[] }, context: NodesContext) => {
    if (ids.length > LIMITS.nodeIds)
      throw badInput('ids', faultText('input.atOnce', { most: LIMITS.nodeIds }));
    return ids.map((id) => context.nodes.load(id));
  };
  const schema = applyPermissions(doors, nodePermissions(owners));
  return {
    name: NODES,
    notReady: async () => null,
    close: async () => undefined,
    fetch: async ({ query, document, operationName, variables, context }) => {
      const { viewer } = context;
      const contextValue: NodesContext = {
        viewer,
        sandbox: false,
        nodes: new DataLoader((ids) => lookUp(ids, owners, fetchFrom, context)),
      };
      const { data, errors } = await executeOperation({
        schema,
        document: document ?? parse(query),
        variables,
        operationName,
        contextValue,
        execution,
        report: (incidentId, error) =>
          logger.error({ incidentId, requestId: viewer.requestId, err: error }, 'masked error'),
      });
      return { data, ...(errors === undefined ? {} : { errors }) };
    },
  };
}
