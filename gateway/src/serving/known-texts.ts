import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { CompiledOperation, FindCompiled, OperationCompiler } from '../compiled';
import type { Answer, GatewayContext } from '../gateway-context';
import type { Admission, EndTurn } from '../limits';
import { type Observers, observeOperation } from './observed-operation';
import { ReadyOperation } from './ready-operation';
import { type Known, TextMemory } from './text-memory';

/** An operation that the GraphQL server has executed. */
export interface ExecutedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly text: string | undefined;
  /** As the client named it. */
  readonly operationName: string | undefined;
  readonly queryHash: string;
}

export interface PostedBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

export interface ShortAnswer {
  readonly contentType: string;
  readonly text: string;
}

export interface KnownTextsParts extends Observers {
  readonly admission: Admission;
  readonly findCompiled: FindCompiled;
  readonly compiler: () => OperationCompiler | null;
}

interface Asked {
  readonly cost: number;
  readonly startedAt: number;
  /** Null when it turns out that the GraphQL server has to execute it. */
  readonly run: () => ReturnType<CompiledOperation['run']> | null;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What browsers and the usual clients accept, and what they are answered. Whoever accepts something else goes the long way. */
export const USUAL_ACCEPTS: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  // Apollo Client 4, urql, graphql-request.
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
  [
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    GRAPHQL_TYPE,
  ],
  ['application/graphql-response+json, application/json', GRAPHQL_TYPE],
]);

/**
 * The short way for what is known to be allowed: the GraphQL server's pipeline would find nothing new. Its text was answered before, or
 * it is a query plain enough for a look of our own. Variables, cost, allowance and turn are checked as ever. Whatever is unusual goes
 * the long way; what was executed already and did not simply succeed goes there with its outcome, to be worded.
 */
export class KnownTexts {
  private readonly memory: TextMemory;

  constructor(private readonly parts: KnownTextsParts) {
    this.memory = new TextMemory(parts.compiler);
  }

  /** Told about each operation that the GraphQL server has executed: it may be allowed although it is not plain. */
  remember({ text, operationName, queryHash, ...executed }: ExecutedOperation): void {
    const { schema, document, operation } = executed;
    if (text === undefined || operation.operation === OperationTypeNode.SUBSCRIPTION) return;
    if (this.memory.has(text, operationName)) return;
    const compiled = this.parts.findCompiled(queryHash, operationName);
    if (compiled === null) return;
    const ready = new ReadyOperation(schema, document, operation, () => compiled);
    this.memory.keep(text, operationName, { ready, name: operation.name?.value, key: null });
  }

  /** The answer; null when the GraphQL server has to give it, with what `context` says by then. */
  async answer(
    body: unknown,
    accept: string | undefined,
    context: GatewayContext,
  ): Promise<ShortAnswer | null> {
    const contentType = USUAL_ACCEPTS.get(accept);
    if (contentType === undefined || context.refusal !== null || !isPosted(body)) return null;
    const startedAt = performance.now();
    const operationName = body.operationName ?? undefined;
    const known = this.memory.find(body.query, operationName);
    if (known === null || known.ready.isOfLibrary) return null;
    const variables = body.variables ?? {};
    const cost = this.costOf(known.ready, variables);
    if (cost === null) return null;
    const run = () => {
      const { ready } = this.memory.keep(body.query, operationName, known);
      return ready.compiled()?.run(context, variables) ?? null;
    };
    const data = await this.executed(known, { cost, startedAt, run }, context);
    if (data === null) return null;
    observeOperation(this.parts, {
      ...{ context, startedAt, errors: undefined },
      type: known.ready.operation.operation,
      operationName: known.name,
    });
    return { contentType, text: `${JSON.stringify({ data })}\n` };
  }

  /** Null when something is wrong with the variables or the cost: the long way says what. */
  private costOf(ready: ReadyOperation, variables: Readonly<Record<string, unknown>>): number | null {
    const { schema, document, operation } = ready;
    try {
      const cost = this.parts.admission.costOf({ schema, document, operation, variables });
      const { variableDefinitions = [] } = operation;
      if (variableDefinitions.length === 0) return cost;
      return getVariableValues(schema, variableDefinitions, variables).errors === undefined ? cost : null;
    } catch {
      return null;
    }
  }

  /** The data when there is nothing to say beside it. */
  private executed(
    { ready: { operation } }: Known,
    { cost, startedAt, run }: Asked,
    context: GatewayContext,
  ): Promise<object | null> {
    const admitted = (endTurn: EndTurn) => {
      const running = run();
      if (running === null) {
        // Its turn ends with the answer of the GraphQL server.
        context.admitted = endTurn;
        return null;
      }
      const ended = (answer: Answer | null): object | null => {
        endTurn();
        if (answer?.data && answer.errors === undefined && answer.extensions === undefined)
          return answer.data;
        context.executed = { answer: running, startedAt };
        return null;
      };
      // Whoever awaits it next is told why it failed.
      return running.then(ended, () => ended(null));
    };
    return this.parts.admission.admit(operation, cost, context).then(admitted, (fault: Error) => {
      context.notAdmitted = fault;
      return null;
    });
  }
}

function isPosted(body: unknown): body is PostedBody {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string' || (extensions !== undefined && extensions !== null)) return false;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return false;
  return (
    variables === undefined ||
    variables === null ||
    (typeof variables === 'object' && !Array.isArray(variables))
  );
}
