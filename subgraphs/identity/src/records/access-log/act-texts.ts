import type { Locale } from '@customer-area/shared/locale';
import { type Act, tellAct } from './act';
import { actsOfAccess } from './acts-of-access';
import { actsOfBilling } from './acts-of-billing';
import { actsOfDomains } from './acts-of-domains';
import { actsOfOthers } from './acts-of-others';
import { actsOfProfile } from './acts-of-profile';
import { actsOfSupport } from './acts-of-support';

/**
 * The words of the access log: one line for every kind of fact that any service tells about a profile. Named after the
 * event; the title stands alone once the details of an entry have been erased. A test holds the table to the code.
 */
const ACTS: Readonly<Record<string, Act>> = {
  ...actsOfProfile,
  ...actsOfAccess,
  ...actsOfOthers,
  ...actsOfDomains,
  ...actsOfBilling,
  ...actsOfSupport,
};

/**
 * What the services tell each other about the lines of an order. It is no act of anybody: the customer's news is what
 * becomes of the order and of the domain.
 */
const BETWEEN_SERVICES: ReadonlySet<string> = new Set(['line.started', 'line.fulfilled', 'line.failed']);

/** The act of a kind of fact; undefined for a kind that has no words yet. */
export function actOf(kind: string): Act | undefined {
  return Object.hasOwn(ACTS, kind) ? ACTS[kind] : undefined;
}

/** Whether a kind of fact is left out of the access log when nobody in particular made it. */
export function isBetweenServices(kind: string): boolean {
  return BETWEEN_SERVICES.has(kind);
}

/** One sentence about an act, in the reader's language. */
export function tell(kind: string, facts: unknown, locale: Locale): string {
  return tellAct(actOf(kind), kind, facts, locale);
}
