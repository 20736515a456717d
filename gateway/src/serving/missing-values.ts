import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import type { AskedBy, ErrorFormatter } from './error-formatter';

/**
 * A value that a subgraph did not answer although its schema promises it: the planner removes it from the answer and lists it
 * in an extension that clients do not read. Where that leaves an empty reference (a ticket's domain that is not the customer's any
 * more), null is the whole answer. Anywhere else it is a defect of ours, and is answered like one: an error at the place,
 * with an incident id.
 */
export function nameMissingValues(
  result: FormattedExecutionResult,
  errors: ErrorFormatter,
  asked: AskedBy,
): FormattedExecutionResult {
  const missing = result.extensions?.valueCompletion as readonly GraphQLError[] | undefined;
  if (missing === undefined) return result;
  const { extensions: _, ...answer } = result;
  const first = missing.find(({ path }) => path === undefined || !isEmptyReference(answer.data, path));
  if (first === undefined) return answer;
  const error = new GraphQLError(first.message, {
    ...(first.path === undefined ? {} : { path: first.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  errors.rememberRequest([error], asked);
  return { ...answer, errors: [...(answer.errors ?? []), errors.format(error.toJSON(), error)] };
}

/** Whether the object that lacks a value is null in the answer and may be: nothing above it became null. */
function isEmptyReference(data: unknown, missingAt: readonly (string | number)[]): boolean {
  let value = data;
  for (const key of missingAt.slice(0, -1)) {
    if (value === null || value === undefined) return false;
    value = (value as Record<string | number, unknown>)[key];
  }
  return missingAt.length > 1 && value === null;
}
