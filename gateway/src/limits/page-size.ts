import { type DocumentNode, Kind, visit } from 'graphql';
import { LIMITS } from './limits';

/** What is wrong with a page size; null when nothing is. */
export function pageSizeFault(first: number): string | null {
  return first >= 1 && first <= LIMITS.pageSize ? null : `must be between 1 and ${LIMITS.pageSize}`;
}

const known = new WeakMap<DocumentNode, readonly string[]>();

/** Names of the variables that a document uses as a page size. Documents are kept, so this is worked out once for each. */
export function pageSizeVariables(document: DocumentNode): readonly string[] {
  let names = known.get(document);
  if (names === undefined) {
    const found: string[] = [];
    visit(document, {
      Argument(node) {
        if (node.name.value === 'first' && node.value.kind === Kind.VARIABLE)
          found.push(node.value.name.value);
      },
    });
    names = found;
    known.set(document, names);
  }
  return names;
}
