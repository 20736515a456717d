import { GraphQLScalarType, Kind } from 'graphql';
import { badInput, faultText } from '../errors';
import { isoText } from './iso-text';

function parse(value: unknown): Date {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
  ) {
    throw badInput('DateTime', faultText('input.dateTime'));
  }
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw badInput('DateTime', faultText('input.noDate'));
  return date;
}

/** A point in time: ISO 8601, always answered in UTC with milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  description: 'A point in time, ISO 8601 in UTC, e.g. 2026-11-22T10:15:00.000Z.',
  serialize: (value) => {
    if (value instanceof Date) return isoText(value);
    if (typeof value === 'string') return value;
    throw new TypeError('a DateTime must be a Date');
  },
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
