import type { DomainStatus } from '../lifecycle';
import type { DomainCriteria } from './filter';
import { type DomainSortName, SORTINGS } from './sorting';

/** How many domains of a profile have an extension and a phase. */
export interface Counted {
  readonly tld: string;
  readonly phase: DomainStatus;
  readonly n: number;
}

/** A part of a portfolio that an index has in the order of the list. */
export interface Walk {
  readonly index: string;
  readonly tld: string | null;
  readonly phase: DomainStatus | null;
  readonly registrantId: string | null;
}

/** More parts than this are read from the whole portfolio, leaving out what is not wanted: so many cannot be a small part. */
export const MOST_WALKS = 6;

/** Those of the counted that statuses and extensions leave; an empty list leaves all. */
export function wantedOf<Part extends Counted>(
  counted: readonly Part[],
  { statuses, tlds }: Pick<DomainCriteria, 'statuses' | 'tlds'>,
): Part[] {
  return counted.filter(
    ({ tld, phase, n }) =>
      n > 0 &&
      (statuses.length === 0 || statuses.includes(phase)) &&
      (tlds.length === 0 || tlds.includes(tld)),
  );
}

/**
 * With the parts that third levels may be in: they are counted beneath their domain, which has the same extension, and yet a search
 * finds them.
 */
export function withThirdLevels(
  counted: readonly Counted[],
  { nameContains, names, statuses }: Pick<DomainCriteria, 'nameContains' | 'names' | 'statuses'>,
): readonly Counted[] {
  if (nameContains === null && names === null) return counted;
  const phases = statuses.length > 0 ? statuses : distinct(counted.map(({ phase }) => phase));
  const those = distinct(counted.map(({ tld }) => tld)).flatMap((tld) =>
    phases.map((phase) => {
      const domains = counted.filter((one) => one.tld === tld && one.phase === phase);
      return { tld, phase, n: sumOf(domains) + 1 };
    }),
  );
  return [...those, ...counted.filter(({ phase }) => !phases.includes(phase))];
}

/** Of the counted those that renew themselves, or the others. */
export function ofAutoRenew(
  counted: readonly Counted[],
  renewing: readonly Counted[],
  autoRenew: 'ON' | 'OFF',
): Counted[] {
  if (autoRenew === 'ON') return [...renewing];
  const itself = (one: Counted) =>
    sumOf(renewing.filter(({ tld, phase }) => tld === one.tld && phase === one.phase));
  return counted.map((one) => ({ ...one, n: Number(one.n) - itself(one) })).filter(({ n }) => n > 0);
}

/** The same for those that renew themselves, or the others: along whatever leaves the fewest. */
export function walksOfAutoRenew(
  counted: readonly Counted[],
  those: readonly Counted[],
  criteria: Pick<DomainCriteria, 'statuses' | 'tlds'>,
  sort: DomainSortName,
): Walk[] | null {
  if (wantedOf(those, criteria).length === 0) return [];
  const walks = walksOf(counted, criteria, sort);
  if (walks !== null && sumOf(wantedOf(counted, criteria)) < sumOf(those)) return walks;
  const { autoRenew: index } = SORTINGS[sort].indexes;
  return [{ index, tld: null, phase: null, registrantId: null }];
}

/** What is walked, one beside the other, for a page of these criteria; null for the whole portfolio. */
export function walksOf(
  counted: readonly Counted[],
  criteria: Pick<DomainCriteria, 'statuses' | 'tlds'>,
  sort: DomainSortName,
): Walk[] | null {
  const { statuses, tlds } = criteria;
  const { indexes } = SORTINGS[sort];
  if (statuses.length === 0 && tlds.length === 0) return null;
  const wanted = wantedOf(counted, criteria);
  if (wanted.length === counted.filter(({ n }) => n > 0).length) return null;
  const walks = (): Walk[] => {
    if (tlds.length === 0)
      return distinct(wanted.map(({ phase }) => phase)).map((phase) => ({
        index: indexes.phase,
        tld: null,
        phase,
        registrantId: null,
      }));
    if (statuses.length === 0)
      return distinct(wanted.map(({ tld }) => tld)).map((tld) => ({
        index: indexes.tld,
        tld,
        phase: null,
        registrantId: null,
      }));
    return wanted.map(({ tld, phase }) => ({ index: indexes.tldAndPhase, tld, phase, registrantId: null }));
  };
  const all = walks();
  return all.length > MOST_WALKS ? null : all;
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

export const sumOf = (counted: readonly Pick<Counted, 'n'>[]): number =>
  counted.reduce((sum, { n }) => sum + Number(n), 0);
