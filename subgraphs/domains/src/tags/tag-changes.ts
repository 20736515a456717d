import type { Tag } from '../portfolio';

/** Tags that one domain may have. */
export const MOST_TAGS = 20;
/** Domains that one request may change. */
export const MOST_DOMAINS = 500;

export interface WantedTags {
  readonly add: readonly Tag[];
  /** What they are compared by. */
  readonly remove: readonly string[];
}

export interface TagChanges {
  readonly added: readonly Tag[];
  readonly removed: readonly string[];
}

/** What becomes different for a domain that has these tags; null when it would have too many. */
export function tagChanges(had: ReadonlySet<string>, { add, remove }: WantedTags): TagChanges | null {
  const removed = remove.filter((folded) => had.has(folded));
  const added = add.filter(({ folded }) => !had.has(folded));
  return had.size - removed.length + added.length > MOST_TAGS ? null : { added, removed };
}
