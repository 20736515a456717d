import { operationFromDocument } from '@apollo/federation-internals';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { SubgraphFetch } from '../subgraph-fetch';
import { CompiledOperation } from './compiled-operation';
import type { InsideOfGateway } from './library';

/**
 * An operation ready to run; null when the library has to execute it, which then says whatever is wrong with it. Its name is left out:
 * the same selection under another name is the same operation, for subgraphs as well.
 */
export function compileOperation(
  { apiSchema, supergraphSchema, queryPlanner }: InsideOfGateway,
  document: DocumentNode,
  { name: _, ...operation }: OperationDefinitionNode,
  fetchFrom: (subgraph: string) => SubgraphFetch,
): CompiledOperation | null {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  try {
    const asked = operationFromDocument(apiSchema, {
      kind: Kind.DOCUMENT,
      definitions: [operation, ...fragments],
    });
    const plan = queryPlanner.buildQueryPlan(asked);
    return new CompiledOperation({ operation: asked, plan, supergraphSchema, fetchFrom });
  } catch {
    return null;
  }
}
