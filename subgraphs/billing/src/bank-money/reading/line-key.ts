import { createHash } from 'node:crypto';
import type { BankEntry } from './bank-entry';

/** An entry, and what makes it the same one in every file that tells of it. */
export interface KeyedEntry extends BankEntry {
  readonly key: string;
  /** What the key is made of: the same movement has another key of another kind. */
  readonly keyKind: LineKeyKind;
}

export type BankFileFormat = 'CAMT' | 'CSV';
export type LineKeyKind = `${BankFileFormat}_${'REFERENCE' | 'TEXT'}`;

const KINDS: readonly LineKeyKind[] = ['CAMT_REFERENCE', 'CAMT_TEXT', 'CSV_REFERENCE', 'CSV_TEXT'];

/** Under which the same movement may be known besides. */
export const otherKeyKinds = (kind: LineKeyKind): readonly LineKeyKind[] =>
  KINDS.filter((other) => other !== kind);

/**
 * The account and the bank's own reference; where the bank has none, the account, day, amount and text, counted where a file has
 * several alike. A reference that a file uses twice is none.
 */
export function keyed(entries: readonly BankEntry[], format: BankFileFormat): KeyedEntry[] {
  const uses = countOf(entries.map(referenceKey));
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const named = referenceKey(entry);
    if (named !== null && uses.get(named) === 1)
      return { ...entry, key: named, keyKind: `${format}_REFERENCE` };
    const { account, bookedOn, cents, text, reference } = entry;
    const same = JSON.stringify([account, bookedOn, cents, text, reference]);
    const occurrence = (seen.get(same) ?? 0) + 1;
    seen.set(same, occurrence);
    return { ...entry, key: digestOf(['entry', same, occurrence]), keyKind: `${format}_TEXT` };
  });
}

const referenceKey = ({ account, reference }: BankEntry): string | null =>
  reference === null ? null : digestOf(['reference', account, reference]);

/** What a reference that the bank has used before for another movement makes of an entry. */
export function keyOfReused({ account, bookedOn, cents, text, reference }: BankEntry): string {
  return digestOf(['reused', account, reference, bookedOn, cents, text]);
}

function countOf(keys: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const digestOf = (what: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex');
