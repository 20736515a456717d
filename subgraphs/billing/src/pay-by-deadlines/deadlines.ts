import { dayOf } from '@customer-area/shared/clock';
import {
  latestCharge,
  latestPayment,
  SLOW_MEANS,
  type SlowMeans,
  surelyArrivesBy,
  timingOf,
} from '../pay-by';

/** A moment from which paying is too late for something. */
export interface Boundary {
  readonly event: string;
  readonly at: Date;
  /** The domain that it happens to; null where it is about the order. */
  readonly domainName: string | null;
  /** What happens then, for people. */
  readonly consequence: string;
}

export const QUICK_MEANS = ['CARD', 'PAYPAL', 'CREDIT'] as const;
export type DeadlineMeans = (typeof QUICK_MEANS)[number] | SlowMeans;

export type Confidence =
  /** Money that is paid by then is in time, however long its means takes. */
  | 'PROMISED'
  /** Only when its means is as quick as it can be. */
  | 'POSSIBLE'
  | 'TOO_LATE';

export interface Deadline {
  readonly means: DeadlineMeans;
  /** The last minute in which to pay; null when it is too late. */
  readonly latest: Date | null;
  readonly confidence: Confidence;
  readonly boundary: Boundary;
  /** Working days that the means takes, at least and at most; null for what is charged at once. */
  readonly days: { readonly shortest: number; readonly longest: number } | null;
}

export interface DeadlineFacts {
  /** Until when the order can be paid; money that was announced by then is waited for. */
  readonly orderExpires: Boundary;
  /** Of the domains that it is about. */
  readonly ofDomains: readonly Boundary[];
  /** It may have to become credit: no card, no credit. */
  readonly slowMeansOnly: boolean;
  readonly now: Date;
}

/** By when to pay with each means, for each thing that happens otherwise; the soonest thing first. */
export function deadlinesOf({ orderExpires, ofDomains, slowMeansOnly, now }: DeadlineFacts): Deadline[] {
  const end = latestCharge(orderExpires.at);
  const means: readonly DeadlineMeans[] = slowMeansOnly ? SLOW_MEANS : [...QUICK_MEANS, ...SLOW_MEANS];
  // Money on its way may outlast the order, so what happens to a domain shortly after it counts too.
  const longest = surelyArrivesBy('POSTAL_SLIP', end);
  const ofDomainsInTime = ofDomains.filter(({ at }) => at > now && at < longest);
  const rows = ofDomainsInTime.flatMap((boundary) =>
    means.map((by) => capped(deadlineOf(by, boundary, now), end, now)),
  );
  // Announced money is waited for as long as its means takes: with every means there is time until the order ends.
  const ofOrder = means.map((by) => ending(by, orderExpires, end, now));
  return [...rows, ...ofOrder].sort((a, b) => a.boundary.at.getTime() - b.boundary.at.getTime());
}

function deadlineOf(means: DeadlineMeans, boundary: Boundary, now: Date): Deadline {
  if (!isSlow(means)) return ending(means, boundary, latestCharge(boundary.at), now);
  const promised = latestPayment(means, boundary.at, true);
  if (promised >= now) return row(means, boundary, 'PROMISED', promised);
  const possible = latestPayment(means, boundary.at, false);
  return possible >= now
    ? row(means, boundary, 'POSSIBLE', possible)
    : row(means, boundary, 'TOO_LATE', null);
}

function ending(means: DeadlineMeans, boundary: Boundary, latest: Date, now: Date): Deadline {
  return latest >= now ? row(means, boundary, 'PROMISED', latest) : row(means, boundary, 'TOO_LATE', null);
}

/** Nobody can pay an order that has expired. */
function capped(deadline: Deadline, end: Date, now: Date): Deadline {
  if (deadline.latest === null || deadline.latest <= end) return deadline;
  return end >= now ? { ...deadline, latest: end } : { ...deadline, latest: null, confidence: 'TOO_LATE' };
}

function row(
  means: DeadlineMeans,
  boundary: Boundary,
  confidence: Confidence,
  latest: Date | null,
): Deadline {
  return { means, boundary, confidence, latest, days: daysOf(means, latest ?? boundary.at) };
}

function daysOf(means: DeadlineMeans, paidAt: Date): Deadline['days'] {
  if (!isSlow(means)) return null;
  const { shortestDays: shortest, longestDays: longest } = timingOf(means, dayOf(paidAt));
  return { shortest, longest };
}

const isSlow = (means: DeadlineMeans): means is SlowMeans => SLOW_MEANS.some((slow) => slow === means);
