import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import type { ErrorDesk } from './error-desk';

/**
 * Where a subgraph left out what its schema promises, the planner cuts the answer and mentions it in an extension that
 * clients do not read. It is a defect of ours, and is answered like one: an error at the place, with an incident id.
 */
export function nameMissingValues(
  result: FormattedExecutionResult,
  errors: ErrorDesk,
  requestId: string,
): FormattedExecutionResult {
  const missing = result.extensions?.valueCompletion;
  if (missing === undefined) return result;
  const { extensions: _, ...answer } = result;
  const first = (missing as readonly GraphQLError[])[0];
  const error = new GraphQLError(first?.message ?? 'a value is missing', {
    ...(first?.path === undefined ? {} : { path: first.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
  errors.note([error], requestId);
  return { ...answer, errors: [...(answer.errors ?? []), errors.format(error.toJSON(), error)] };
}
