import { presentError } from '@customer-area/shared/errors';
import type { Logger } from '@customer-area/shared/logging';
import type { GraphQLFormattedError } from 'graphql';

const LONGEST_MESSAGE = 1_000;

/**
 * Through here goes every error that leaves the gateway. What it lets through is listed (codes, field, path, incident id);
 * names of subgraphs, addresses and stacks are not on the list.
 */
export class ErrorDesk {
  private readonly requestIds = new WeakMap<object, string>();

  constructor(private readonly logger: Logger) {}

  /** Remembers whose errors these are: formatting happens where nobody knows any more. */
  note(errors: readonly object[], requestId: string): void {
    for (const error of errors) this.requestIds.set(error, requestId);
  }

  readonly format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const presented = presentError(withField(formatted), error, (incidentId) => {
      const requestId = typeof error === 'object' && error !== null ? this.requestIds.get(error) : undefined;
      this.logger.error({ incidentId, requestId, err: causeOf(error) }, 'masked error');
    });
    const { path, ...rest } = presented;
    return {
      ...rest,
      message: discreet(presented.message),
      ...(path === undefined ? {} : { path: publicPath(path) }),
    };
  };
}

/** Our own rules name the field in a complaint about the query; the name is kept. */
function withField(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, field } = formatted.extensions ?? {};
  if (code !== 'GRAPHQL_VALIDATION_FAILED' || typeof field !== 'string') return formatted;
  return { ...formatted, extensions: { code: 'BAD_USER_INPUT', field } };
}

/** No guessing at names of the schema, no echo of a whole request, no word about what we are made of. */
function discreet(message: string): string {
  if (message.startsWith('GraphQL introspection is not allowed'))
    return 'Introspection is switched off here.';
  return message.replace(/ ?Did you mean .*\?$/s, '').slice(0, LONGEST_MESSAGE);
}

function causeOf(error: unknown): unknown {
  return (error as { originalError?: unknown } | null)?.originalError ?? error;
}

/** When a fetch fails for a whole list, the planner's path has its own signs behind the list: the list is the place then. */
function publicPath(path: readonly (string | number)[]): readonly (string | number)[] {
  const sign = path.indexOf('@');
  return sign === -1 ? path : path.slice(0, sign);
}
