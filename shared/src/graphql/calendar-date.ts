import { GraphQLScalarType, Kind } from 'graphql';
import { badInput, faultText } from '../errors';

function parse(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value)) throw badInput('Date', faultText('input.day'));
  return value;
}

/** A day that does not exist would become another one. */
function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00.000Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day without a time of day, and so without a zone. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, ISO 8601, e.g. 1980-01-31.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: (value) => {
    if (typeof value === 'string' && isDay(value)) return value;
    throw new TypeError('a Date must be a day');
  },
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
