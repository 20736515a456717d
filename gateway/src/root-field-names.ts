import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * Names of the fields at the root of an operation that has been validated, those in fragments as well. Documents are kept, so
 * this is worked out once for each.
 */
export function rootFieldNames(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly string[] {
  let names = known.get(operation);
  if (names === undefined) {
    names = namesAtRoot(document, operation);
    known.set(operation, names);
  }
  return names;
}

function namesAtRoot(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const fragments = new Map<string, SelectionSetNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one.selectionSet);
  const namesIn = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return namesIn(selection.selectionSet);
      return namesIn(fragments.get(selection.name.value));
    });
  return namesIn(operation.selectionSet);
}
