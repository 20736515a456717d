import { faultText } from '@customer-area/shared/errors';
import type { LocalizedText } from '@customer-area/shared/locale';
import { type DocumentNode, Kind, visit } from 'graphql';
import { LIMITS } from './limits';

/** The arguments that say how long a page is. */
export const PAGE_SIZE_ARGUMENTS: readonly string[] = ['first', 'last'];

/** What is wrong with a page size; null when nothing is. */
export function pageSizeFault(size: number): LocalizedText | null {
  return size >= 1 && size <= LIMITS.pageSize
    ? null
    : faultText('input.between', { least: 1, most: LIMITS.pageSize });
}

const known = new WeakMap<DocumentNode, readonly string[]>();

/** Names of the variables that a document uses as a page size. Documents are kept, so this is worked out once for each. */
export function pageSizeVariables(document: DocumentNode): readonly string[] {
  let names = known.get(document);
  if (names === undefined) {
    const found: string[] = [];
    visit(document, {
      Argument(node) {
        if (PAGE_SIZE_ARGUMENTS.includes(node.name.value) && node.value.kind === Kind.VARIABLE)
          found.push(node.value.name.value);
      },
    });
    names = found;
    known.set(document, names);
  }
  return names;
}
