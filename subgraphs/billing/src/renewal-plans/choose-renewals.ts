/** Which domains a plan renews first. */
export type Preference = 'EXPIRING_FIRST' | 'CHEAPEST_FIRST';

/** A renewal that is possible, with its price. */
export interface Candidate {
  readonly domainId: string;
  /** The present end. */
  readonly paidThrough: Date;
  /** In cents, VAT included. */
  readonly total: number;
}

/**
 * The renewals that a budget allows, taken in the order of the preference; one that is too dear is passed over for cheaper ones behind it.
 * The order of the candidates is kept.
 */
export function chosenRenewals<C extends Candidate>(
  candidates: readonly C[],
  budget: number | null,
  preference: Preference,
): ReadonlySet<C> {
  if (budget === null) return new Set(candidates);
  const chosen = new Set<C>();
  let left = budget;
  for (const candidate of [...candidates].sort(ORDERS[preference])) {
    if (candidate.total > left) continue;
    left -= candidate.total;
    chosen.add(candidate);
  }
  return chosen;
}

const soonest = (a: Candidate, b: Candidate) =>
  a.paidThrough.getTime() - b.paidThrough.getTime() || a.domainId.localeCompare(b.domainId);

const ORDERS: Readonly<Record<Preference, (a: Candidate, b: Candidate) => number>> = {
  EXPIRING_FIRST: soonest,
  CHEAPEST_FIRST: (a, b) => a.total - b.total || soonest(a, b),
};
