import { registerEnumType } from 'type-graphql';

/** What a line is called whose kind this version does not know (any more). */
const OTHER = 'OTHER';

/** Its values are the kinds: each is added with its kind. */
export const OrderLineKind: Record<string, string> = { [OTHER]: OTHER };
const meanings: Record<string, { description: string }> = {
  [OTHER]: { description: 'A kind that is not sold any more: its description says what it is.' },
};
registerEnumType(OrderLineKind, {
  name: 'OrderLineKind',
  description: 'What can be ordered.',
  valuesConfig: meanings,
});

const nameOf = (kind: string) => kind.toUpperCase().replaceAll('-', '_');

export function addKindValue(kind: string, description: string): void {
  OrderLineKind[nameOf(kind)] = nameOf(kind);
  meanings[nameOf(kind)] = { description };
}

/** A stored kind in the public schema. */
export function publicKind(kind: string): string {
  return OrderLineKind[nameOf(kind)] ?? OTHER;
}
