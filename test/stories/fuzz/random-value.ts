import {
  astFromValue,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  print,
} from 'graphql';
import type { RandomSource } from './random-source';
import type { ProfileValues } from './values-of-profile';

export type RandomValue = (
  type: GraphQLInputType,
  name: string,
  field: string,
  kind: 'query' | 'mutation',
) => unknown;

/** How ids begin, by what the argument, or the field that takes an `id`, calls them. */
const PREFIXES: Readonly<Record<string, string>> = {
  domain: 'dom',
  order: 'ord',
  invoice: 'inv',
  ticket: 'tkt',
  login: 'lgn',
  actorLogin: 'lgn',
  session: 'ses',
  apiKey: 'key',
  delegation: 'dlg',
  paymentMethod: 'met',
  dataExport: 'exp',
};

/** Would end the session or the login that asks: named are those of the other profile only. */
export const ENDS_WHAT_IT_NAMES: ReadonlySet<string> = new Set([
  'disableLogin',
  'revokeSession',
  'switchProfile',
]);

const MALFORMED_IDS = [
  '',
  'x',
  '0',
  'dom_',
  'dom_01jdem00000000000000009999',
  'ord_zzzzzzzzzzzzzzzzzzzzzzzzzz',
  'DOM_01JDEM00000000000000009999',
  'lgn_01jdem00000000000000009999\u0000',
  "' OR 1=1 -- ",
  '😀'.repeat(40),
  'x'.repeat(4_000),
];
const TEXTS = [
  '',
  ' ',
  'x',
  'IT',
  'Roma',
  'esempio.it',
  'caffè.it',
  'tok_ok',
  'tok_declined',
  '123456',
  '%',
  '_',
  "'; DROP TABLE login; -- ",
  '\\',
  '\n',
  '\u202e',
  '😀',
  '{"a":[1]}',
  'eyJhbGciOiJFZERTQSJ9.e30.AA',
  'x'.repeat(300),
  'è'.repeat(4_000),
];
const TIMES = [
  '2026-01-01T00:00:00Z',
  '2027-06-30T12:00:00.000Z',
  '1970-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-02-30T00:00:00Z',
  'ieri',
  '',
];
const NUMBERS = [-2_147_483_648, -1, 0, 1, 2, 3, 10, 20, 50, 100, 101, 2_147_483_647];

/** Values of the right type and any content: ids and texts of both profiles, malformed ones, the edges of numbers. */
export function randomValues(random: RandomSource, own: ProfileValues, other: ProfileValues): RandomValue {
  const idOf = (name: string, field: string): string => {
    if (random.percent(20)) return random.pick(MALFORMED_IDS);
    const ids = random.percent(50) && !ENDS_WHAT_IT_NAMES.has(field) ? own.ids : other.ids;
    const hint = name === 'id' ? field : name.replace(/Ids?$/, '');
    const fitting = ids.filter((id) => id.startsWith(`${PREFIXES[hint]}_`));
    return random.pick(fitting.length > 0 && random.percent(85) ? fitting : ids);
  };
  const textOf = (name: string, kind: 'query' | 'mutation'): string => {
    if ((name === 'after' || name === 'before') && random.percent(80))
      return random.pick([...own.cursors, ...other.cursors]);
    // A change may keep the text it is given: what the other profile alone knows is given to questions only.
    if (random.percent(30)) return random.pick(kind === 'query' ? [...own.texts, ...other.texts] : own.texts);
    return random.pick(TEXTS);
  };
  const value: RandomValue = (type, name, field, kind) => {
    if (isNonNullType(type)) return value(type.ofType, name, field, kind) ?? '';
    if (isListType(type))
      return Array.from({ length: random.int(4) }, () => value(type.ofType, name, field, kind));
    if (isEnumType(type)) return random.pick(type.getValues()).value as unknown;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given = type.isOneOf
        ? [random.pick(fields)]
        : fields.filter((one) => isRequiredInputField(one) || random.percent(50));
      return Object.fromEntries(given.map((one) => [one.name, value(one.type, one.name, field, kind)]));
    }
    switch (type.name) {
      case 'ID':
        return idOf(name, field);
      case 'Int':
        return random.pick(NUMBERS);
      case 'Boolean':
        return random.percent(50);
      case 'DateTime':
      case 'Date':
        return random.pick(TIMES);
      case 'String':
        return textOf(name, kind);
      default:
        throw new Error(`no values of ${type.name} are known`);
    }
  };
  return value;
}

export function literalOf(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (node === null || node === undefined) throw new Error(`no literal of ${String(type)}`);
  return print(node);
}
