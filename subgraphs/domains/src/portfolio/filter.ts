import { badInput, faultText } from '@customer-area/shared/errors';
import { checkedSearchText } from '@customer-area/shared/list-filters';
import type { DomainStatus } from '../lifecycle';
import { messages } from '../messages';

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
    nameContains: checkedSearchText('filter.nameContains', filter?.nameContains)?.toLowerCase() ?? null,
    statuses: [...new Set(filter?.statuses ?? [])],
    tlds: checkedTlds(filter?.tlds ?? []),
  };
}

function checkedTlds(typed: readonly string[]): string[] {
  if (typed.length > MAX_TLDS) throw badInput('filter.tlds', faultText('input.atOnce', { most: MAX_TLDS }));
  return typed.map((tld, index) => {
    if (tld.length > MAX_TLD || UNPRINTABLE.test(tld))
      throw badInput(`filter.tlds.${index}`, messages.localized('fault.noExtension'));
    return tld.replace(/^\./, '').toLowerCase();
  });
}
