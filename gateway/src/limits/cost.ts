import { CallerFault } from '@customer-area/shared/errors';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { messages } from '../messages';
import { compileCost } from './compile-cost';
import type { CostFunction } from './cost-function';
import type { ListSizes } from './list-sizes';

/**
 * Tells how many objects an operation can answer: sizes of lists multiplied down every path, with the variables in place.
 * Documents are kept, so each operation is compiled once into a function of its variables.
 */
export class OperationCost {
  private readonly compiled = new WeakMap<OperationDefinitionNode, CostFunction>();

  constructor(
    private readonly sizes: ListSizes,
    private readonly most: number,
  ) {}

  /** The cost; BAD_USER_INPUT when it is above the limit. */
  check(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    let costOf = this.compiled.get(operation);
    if (costOf === undefined) {
      costOf = compileCost(schema, document, operation, this.sizes);
      this.compiled.set(operation, costOf);
    }
    const cost = costOf(variables);
    if (cost > this.most)
      throw new CallerFault('BAD_USER_INPUT', messages.localized('cost', { cost, most: this.most }), {
        cost,
        limit: this.most,
      });
    return cost;
  }
}
