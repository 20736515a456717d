import { badInput, faultText } from '@customer-area/shared/errors';
import { type Between, checkedPeriod, checkedSearchText } from '@customer-area/shared/list-filters';
import type { DomainStatus } from '../lifecycle';
import { messages } from '../messages';

/** A filter as the caller typed it. */
export interface TypedFilter {
  readonly nameContains?: string | null | undefined;
  readonly statuses?: readonly DomainStatus[] | null | undefined;
  readonly tlds?: readonly string[] | null | undefined;
  readonly nameIn?: readonly string[] | null | undefined;
  readonly expiresFrom?: Date | null | undefined;
  readonly expiresTo?: Date | null | undefined;
}

/** A filter whose every part is checked; null or empty filters nothing. */
export interface DomainCriteria {
  readonly nameContains: string | null;
  readonly statuses: readonly DomainStatus[];
  readonly tlds: readonly string[];
  /** A-labels; null when the list is not narrowed to names. */
  readonly names: readonly string[] | null;
  readonly paidThrough: Between;
}

const MAX_TLDS = 50;
const MAX_TLD = 63;
const MAX_NAMES = 500;
const MAX_NAME = 255;
// Controls and halves of surrogate pairs: no name contains them, and no database should be asked about them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export const EVERYTHING: DomainCriteria = {
  nameContains: null,
  statuses: [],
  tlds: [],
  names: null,
  paidThrough: { from: null, before: null },
};

/** Whether nothing but statuses and extensions is filtered by, which are counted beforehand. */
export function isCounted({ nameContains, names, paidThrough }: DomainCriteria): boolean {
  return nameContains === null && names === null && !isBounded(paidThrough);
}

export const isBounded = ({ from, before }: Between): boolean => from !== null || before !== null;

/** @param toName what a name that was typed in either form is called here; null when nobody can hold it */
export function checkedFilter(
  filter: TypedFilter | null | undefined,
  toName: (typed: string) => string | null,
): DomainCriteria {
  const names = filter?.nameIn ?? [];
  return {
    nameContains: checkedSearchText('filter.nameContains', filter?.nameContains)?.toLowerCase() ?? null,
    statuses: [...new Set(filter?.statuses ?? [])],
    tlds: [...new Set(checkedTlds(filter?.tlds ?? []))],
    names: names.length === 0 ? null : checkedNames(names, toName),
    paidThrough: checkedPeriod('filter.expiresTo', filter?.expiresFrom, filter?.expiresTo),
  };
}

function checkedNames(typed: readonly string[], toName: (typed: string) => string | null): string[] {
  if (typed.length > MAX_NAMES)
    throw badInput('filter.nameIn', faultText('input.atOnce', { most: MAX_NAMES }));
  const names = typed.map((name, index) => {
    if (name.length > MAX_NAME || UNPRINTABLE.test(name))
      throw badInput(`filter.nameIn.${index}`, messages.localized('fault.noName'));
    return toName(name);
  });
  return [...new Set(names.filter((name) => name !== null))];
}

function checkedTlds(typed: readonly string[]): string[] {
  if (typed.length > MAX_TLDS) throw badInput('filter.tlds', faultText('input.atOnce', { most: MAX_TLDS }));
  return typed.map((tld, index) => {
    if (tld.length > MAX_TLD || UNPRINTABLE.test(tld))
      throw badInput(`filter.tlds.${index}`, messages.localized('fault.noExtension'));
    return tld.replace(/^\./, '').toLowerCase();
  });
}
