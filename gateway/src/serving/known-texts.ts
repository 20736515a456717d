import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CompiledOperation, FindCompiled } from '../compiled';
import type { Answer, GatewayContext } from '../gateway-context';
import type { Admission, EndTurn } from '../limits';
import { type Observers, observeOperation } from './observed-operation';

/** An operation that went all the way through the GraphQL server once. Nothing in it is of whoever asked. */
interface Known {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly compiled: CompiledOperation;
}

interface Asked {
  readonly cost: number;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly startedAt: number;
}

export interface ExecutedOperation extends Omit<Known, 'compiled'> {
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
}

const MOST_TEXTS = 500;
const LONGEST_TEXT = 10_000;
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
 * The short way for queries whose text was answered before: it is known to be valid, so the GraphQL server's pipeline would find nothing
 * new. Variables, cost, allowance and turn are checked as ever. Whatever is unusual goes the long way; what was executed
 * already and did not simply succeed goes there with its outcome, to be worded.
 */
export class KnownTexts {
  private readonly known = new LRUCache<string, Known>({ max: MOST_TEXTS });

  constructor(private readonly parts: KnownTextsParts) {}

  /** Told about each operation that the GraphQL server has executed. */
  remember({ text, operationName, queryHash, ...executed }: ExecutedOperation): void {
    if (text === undefined || text.length > LONGEST_TEXT) return;
    if (executed.operation.operation !== OperationTypeNode.QUERY) return;
    const key = keyOf(text, operationName);
    if (this.known.has(key)) return;
    const compiled = this.parts.findCompiled(queryHash, operationName);
    if (compiled !== null) this.known.set(key, { ...executed, compiled });
  }

  /** The answer; null when the GraphQL server has to give it, with what `context` says by then. */
  async answer(
    body: unknown,
    accept: string | undefined,
    context: GatewayContext,
  ): Promise<ShortAnswer | null> {
    const contentType = USUAL_ACCEPTS.get(accept);
    if (contentType === undefined || context.refusal !== null || !isPosted(body)) return null;
    const known = this.known.get(keyOf(body.query, body.operationName ?? undefined));
    if (known === undefined) return null;
    const startedAt = performance.now();
    const variables = body.variables ?? {};
    const cost = this.costOf(known, variables);
    if (cost === null) return null;
    const data = await this.executed(known, { cost, variables, startedAt }, context);
    if (data === null) return null;
    observeOperation(this.parts, {
      ...{ context, startedAt, errors: undefined },
      type: known.operation.operation,
      operationName: known.operation.name?.value,
    });
    return { contentType, text: `${JSON.stringify({ data })}\n` };
  }

  /** Null when something is wrong with the variables or the cost: the long way says what. */
  private costOf(known: Known, variables: Readonly<Record<string, unknown>>): number | null {
    const { schema, operation } = known;
    try {
      const cost = this.parts.admission.costOf({ ...known, variables });
      const { variableDefinitions = [] } = operation;
      if (variableDefinitions.length === 0) return cost;
      return getVariableValues(schema, variableDefinitions, variables).errors === undefined ? cost : null;
    } catch {
      return null;
    }
  }

  /** The data when there is nothing to say beside it. */
  private executed(
    { operation, compiled }: Known,
    { cost, variables, startedAt }: Asked,
    context: GatewayContext,
  ): Promise<object | null> {
    const admitted = (endTurn: EndTurn) => {
      const running = compiled.run(context, variables);
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
      context.refusal = fault;
      return null;
    });
  }
}

function keyOf(text: string, operationName: string | undefined): string {
  return operationName === undefined ? text : `${operationName}\0${text}`;
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
