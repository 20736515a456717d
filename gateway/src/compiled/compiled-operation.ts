import type { Operation } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Answer, GatewayContext } from '../gateway-context';
import type { SubgraphFetch } from '../subgraph-fetch';
import { computeResponse } from './library';
import { compilePlan } from './plan/compile-plan';
import type { Run, Step } from './plan/run';
import { compileShape, type Shape } from './shape/compile-shape';
import { ODD } from './shape/odd';

export interface CompiledOperationParts {
  readonly operation: Operation;
  readonly plan: QueryPlan;
  readonly supergraphSchema: GraphQLSchema;
  readonly fetchFrom: (subgraph: string) => SubgraphFetch;
}

/** An operation that is ready to run: its plan as one function, and the shape of its answer. Holds nothing of a caller. */
export class CompiledOperation {
  private readonly operation: Operation;
  private readonly plan: Step | null;
  private readonly shape: Shape;

  /** Throws for what it does not run: questions about the schema, and plans of a kind that the gateway does not make. */
  constructor({ operation, plan, supergraphSchema, fetchFrom }: CompiledOperationParts) {
    this.operation = operation;
    this.shape = compileShape(operation);
    if (this.shape.introspects) throw new Error('questions about the schema are not compiled');
    const { node } = plan;
    if (node?.kind === 'Subscription') throw new Error('subscriptions are not compiled');
    this.plan = node === undefined ? null : compilePlan(node, { operation, supergraphSchema, fetchFrom });
  }

  /** Every fetch is made once. Without an error, and with a tree that is as expected, our copy of it is the answer; else the library's. */
  async run(context: GatewayContext, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
    const run: Run = { context, variables, tree: {}, errors: [] };
    await this.plan?.(run, run.tree);
    if (run.errors.length > 0) return this.shapedByLibrary(run);
    const data = this.shape.apply(run.tree, variables);
    return data === ODD ? this.shapedByLibrary(run) : { data };
  }

  /** As the library ends an execution: where an error leaves null, and what else becomes null by it. */
  private shapedByLibrary({ variables, tree, errors }: Run): Answer {
    try {
      const { data, errors: missing } = computeResponse({
        operation: this.operation,
        variables,
        input: tree,
        introspectionHandling: () => {
          throw new Error('questions about the schema are not compiled');
        },
      });
      if (errors.length > 0) return { errors, data };
      return missing.length > 0 ? { extensions: { valueCompletion: missing }, data } : { data };
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : wrapped(error)] };
    }
  }
}

function wrapped(error: unknown): GraphQLError {
  if (error instanceof Error) return new GraphQLError(error.message, { originalError: error });
  return new GraphQLError('Unexpected error during query plan execution');
}
