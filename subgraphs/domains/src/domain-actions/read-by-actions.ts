import type { FieldReads } from '@customer-area/shared/asked-fields';
import type { DomainRow } from '../portfolio';
import type { OfferedAction } from './offered-action';

/** What the field `actions` reads of a domain: what the actions read that a document names, and the number of its policy. */
export function readByActions(offered: readonly OfferedAction[]): FieldReads<DomainRow> {
  return (field) => {
    const codes = field.values('codes');
    if (codes === null) return null;
    const read: (keyof DomainRow)[] = ['policyVersion'];
    for (const { reads } of offered.filter(({ code }) => codes.has(code))) {
      if (reads === undefined) return null;
      read.push(...reads);
    }
    return read;
  };
}
