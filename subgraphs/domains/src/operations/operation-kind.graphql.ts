import { registerEnumType } from 'type-graphql';

/** What an operation is called whose kind this version does not know (any more). */
const OTHER = 'OTHER';

/** Its values are the kinds: each is added where its kind is defined. */
export const OperationKindValue: Record<string, string> = { [OTHER]: OTHER };
const meanings: Record<string, { description: string }> = {
  [OTHER]: { description: 'Something that this version has no name for.' },
};
registerEnumType(OperationKindValue, {
  name: 'OperationKind',
  description: 'What is done at a registry or a host. More kinds may come.',
  valuesConfig: meanings,
});

const nameOf = (kind: string) => kind.toUpperCase().replaceAll('-', '_');

/** Adds a kind to the public schema. Only before the service starts. */
export function addOperationKindValue(kind: string, description: string): void {
  OperationKindValue[nameOf(kind)] = nameOf(kind);
  meanings[nameOf(kind)] = { description };
}

/** A stored kind in the public schema. */
export function publicKind(kind: string): string {
  return OperationKindValue[nameOf(kind)] ?? OTHER;
}
