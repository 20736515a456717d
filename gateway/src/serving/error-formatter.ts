import { presentError } from '@customer-area/shared/errors';
import { type Locale, toLocale } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';
import type { Viewer } from '@customer-area/shared/viewer';
import type { GraphQLFormattedError } from 'graphql';
import { messages } from '../messages';

/** Of a request, what an error of it is told by. */
export type AskedBy = Pick<Viewer, 'requestId' | 'locale'>;

const LONGEST_MESSAGE = 1_000;

/**
 * Formats every error that leaves the gateway. Only what is listed leaves (codes, field, path, incident id); names of
 * subgraphs, addresses and stacks are not on the list.
 */
export class ErrorFormatter {
  private readonly askedBy = new WeakMap<object, AskedBy>();

  constructor(private readonly logger: Logger) {}

  /** Remembers whose request these errors are of: `format` is called without it. */
  rememberRequest(errors: readonly object[], { requestId, locale }: AskedBy): void {
    for (const error of errors) this.askedBy.set(error, { requestId, locale });
  }

  readonly format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const asked = typeof error === 'object' && error !== null ? this.askedBy.get(error) : undefined;
    const locale = asked?.locale ?? toLocale(undefined);
    const report = (incidentId: string) =>
      this.logger.error({ incidentId, requestId: asked?.requestId, err: causeOf(error) }, 'masked error');
    const presented = presentError(withField(formatted), error, report, locale);
    const { path, ...rest } = presented;
    return {
      ...rest,
      message: publicMessage(presented.message, locale),
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

/** Without suggested names of the schema, without the server's own advice, and cut where it repeats a long request. */
function publicMessage(message: string, locale: Locale): string {
  if (message.startsWith('GraphQL introspection is not allowed'))
    return messages.text(locale, 'introspection');
  return message.replace(/ ?Did you mean .*\?$/s, '').slice(0, LONGEST_MESSAGE);
}

function causeOf(error: unknown): unknown {
  return (error as { originalError?: unknown } | null)?.originalError ?? error;
}

/** When a fetch fails for a whole list, the planner's path goes on with marks of its own (`@`): the path ends at the list then. */
function publicPath(path: readonly (string | number)[]): readonly (string | number)[] {
  const mark = path.indexOf('@');
  return mark === -1 ? path : path.slice(0, mark);
}
