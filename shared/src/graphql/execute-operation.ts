import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isValueNode,
  Kind,
} from 'graphql';
import { actingAs } from '../actor';
import { type Execution, executeDocument } from '../compiled-execution';
import { presentError, type ReportIncident } from '../errors';
import type { Locale } from '../locale';
import type { Viewer } from '../viewer';
import type { ServiceContext } from './context';
import { ExecutionBudget, limitExecution } from './execution-budget';

export interface SubgraphOperation {
  readonly schema: GraphQLSchema;
  /** Parsed, and known to be valid for this schema. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Fresh: loaders remember what they have read. */
  readonly contextValue: ServiceContext;
  /** Aborted when nobody waits for the answer any more: nothing further is resolved then. */
  readonly gone?: Pick<AbortSignal, 'aborted'> | undefined;
  readonly report: ReportIncident;
  /** Compiled, unless an operator wants graphql-js to do all of it. */
  readonly execution?: Execution | undefined;
}

export interface SubgraphResult {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** Who the rest of the client's operation is asked for, when a mutation has opened a session or changed whose it is. */
  readonly actingViewer?: Viewer;
}

/** Runs one fetch of the gateway. The one way in both topologies, so that a subgraph answers the same in both. */
export function executeOperation(operation: SubgraphOperation): Promise<SubgraphResult> {
  const { schema, document, operationName, variables, contextValue, execution } = operation;
  const caller = contextValue.viewer;
  const budget = new ExecutionBudget(isChange(document) ? undefined : operation.gone);
  limitExecution(contextValue, budget);
  const answered = (result: ExecutionResult) => resultOf(result, operation, { caller, budget });
  try {
    const executed = actingAs(contextValue, () =>
      executeDocument({ schema, document, operationName, variables, context: contextValue }, execution),
    );
    return executed instanceof Promise ? executed.then(answered) : Promise.resolve(answered(executed));
  } catch (error) {
    return Promise.reject(error);
  }
}

function resultOf(
  { data, errors }: ExecutionResult,
  { contextValue, report }: SubgraphOperation,
  { caller, budget }: { readonly caller: Viewer; readonly budget: ExecutionBudget },
): SubgraphResult {
  if (budget.stoppedBy !== null)
    return { data: null, errors: [presented(budget.stoppedBy, report, caller.locale)] };
  const result: { -readonly [K in keyof SubgraphResult]: SubgraphResult[K] } = {
    data: (data ?? null) as Record<string, unknown> | null,
  };
  if (contextValue.viewer !== caller) result.actingViewer = contextValue.viewer;
  if (errors !== undefined) result.errors = errors.map((error) => presented(error, report, caller.locale));
  return result;
}

function presented(error: GraphQLError, report: ReportIncident, locale: Locale): GraphQLFormattedError {
  const complaint = isVariableComplaint(error) || isLiteralComplaint(error);
  const code = error.extensions.code ?? (complaint ? 'BAD_USER_INPUT' : undefined);
  const formatted = { ...error.toJSON(), extensions: { ...error.extensions, code } };
  return presentError(formatted, error.originalError ?? error, report, locale);
}

/** What changes something is answered to the end, heard or not. */
function isChange({ definitions }: DocumentNode): boolean {
  return definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === 'mutation');
}

function isVariableComplaint(error: GraphQLError): boolean {
  return (
    error.path === undefined && error.nodes?.length === 1 && error.nodes[0]?.kind === Kind.VARIABLE_DEFINITION
  );
}

/** A scalar of ours in the document itself: the gateway knows its name only, and graphql-js asks when the field is executed. */
function isLiteralComplaint({ nodes }: GraphQLError): boolean {
  return nodes?.length === 1 && nodes[0] !== undefined && isValueNode(nodes[0]);
}
