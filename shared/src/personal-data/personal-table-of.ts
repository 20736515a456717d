import { columnOf, columnsOf, type RowClass, tableOf, withheldFromCopy } from '../rows';
import type { Erasure, PersonalTable } from './personal-table';

/**
 * Declares a table from its entity: the copy has every column but the owner (unless the row is the owner) and what is marked as `NotInCopy`, so that a new
 * column is in the copy without being named again.
 */
export function personalTableOf<Row extends object>(
  row: RowClass<Row>,
  declaration: {
    readonly section: string;
    readonly owner?: keyof Row & string;
    /** The row is the owner itself: the owner's id is its own, and in the copy. */
    readonly isOwner?: true;
    /** The properties that, after the owner, put the rows in an order without ties. */
    readonly key: readonly (keyof Row & string)[];
    /** Why no column is in the copy at all. */
    readonly notCopied?: string;
    /** Which rows are in the copy, where not all are: a condition in SQL. */
    readonly copiedWhere?: string;
    readonly erasure: Erasure;
  },
): PersonalTable {
  const owner = declaration.owner ?? ('profileId' as keyof Row & string);
  const withheld = withheldFromCopy(row);
  return {
    table: tableOf(row),
    section: declaration.section,
    owner: columnOf(row, owner),
    key: declaration.key.map((property) => columnOf(row, property)),
    copied:
      declaration.notCopied === undefined
        ? columnsOf(row)
            .filter(({ property }) => (property !== owner || declaration.isOwner) && !withheld.has(property))
            .map(({ name }) => name)
        : { not: declaration.notCopied },
    ...(declaration.copiedWhere !== undefined && { copiedWhere: declaration.copiedWhere }),
    erasure: declaration.erasure,
  };
}
