import { badInput } from '@customer-area/shared/errors';
import type { DomainStatus } from '../lifecycle';

/** A filter as the caller typed it. */
export interface TypedFilter {
  readonly nameContains?: string | null | undefined;
  readonly statuses?: readonly DomainStatus[] | null | undefined;
  readonly tlds?: readonly string[] | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface DomainCriteria {
  readonly nameContains: string | null;
  readonly statuses: readonly DomainStatus[];
  readonly tlds: readonly string[];
}

const MAX_NEEDLE = 100;
const MAX_TLDS = 50;
const MAX_TLD = 63;
// Controls and halves of surrogate pairs: no name contains them, and no database should be asked about them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export const EVERYTHING: DomainCriteria = { nameContains: null, statuses: [], tlds: [] };

/** Whether nothing at all is filtered out. */
export function isEverything({ nameContains, statuses, tlds }: DomainCriteria): boolean {
  return nameContains === null && statuses.length === 0 && tlds.length === 0;
}

export function checkedFilter(filter: TypedFilter | null | undefined): DomainCriteria {
  return {
    nameContains: checkedNeedle(filter?.nameContains ?? ''),
    statuses: [...new Set(filter?.statuses ?? [])],
    tlds: checkedTlds(filter?.tlds ?? []),
  };
}

function checkedNeedle(typed: string): string | null {
  if (typed.length > MAX_NEEDLE)
    throw badInput('filter.nameContains', `must be at most ${MAX_NEEDLE} characters`);
  if (UNPRINTABLE.test(typed))
    throw badInput('filter.nameContains', 'must not contain unprintable characters');
  const needle = typed.trim().normalize('NFC').toLowerCase();
  return needle === '' ? null : needle;
}

function checkedTlds(typed: readonly string[]): string[] {
  if (typed.length > MAX_TLDS) throw badInput('filter.tlds', `must be at most ${MAX_TLDS}`);
  return typed.map((tld, index) => {
    if (tld.length > MAX_TLD || UNPRINTABLE.test(tld))
      throw badInput(`filter.tlds.${index}`, 'is not an extension');
    return tld.replace(/^\./, '').toLowerCase();
  });
}

/** The needle as a LIKE pattern with `|` as its escape character: wildcards in it stand for themselves. */
export function likePattern(needle: string): string {
  return `%${needle.replace(/[|%_]/g, '|$&')}%`;
}
