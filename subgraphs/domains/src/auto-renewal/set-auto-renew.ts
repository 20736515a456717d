import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { TldRules } from '../names';
import type { DomainRow } from '../portfolio';
import { type AutoRenewRefusalCode, autoRenewRefusal, beginRefusal } from './auto-renew-rules';
import type { AutoRenewal } from './auto-renewal.store';
import type { BillingMethods } from './billing-methods';
import { type AutoRenewTerms, type SwitchAutoRenewDeps, switchAutoRenew } from './switch-auto-renew';

export interface SetAutoRenewDeps extends SwitchAutoRenewDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly billingMethods: BillingMethods;
}

export interface SetAutoRenew {
  readonly dataScope: DataScope;
  readonly domainIds: readonly string[];
  readonly enabled: boolean;
  /** Null leaves them as they were: one year, and no method, before they were ever set. */
  readonly years: number | null;
  readonly methodIds: readonly string[] | null;
  /** In cents with VAT; null is no limit. */
  readonly priceCeilingCents: number | null;
  readonly requestId: string;
}

export type SetOutcome =
  | { readonly domainId: string; readonly domain: DomainRow }
  | { readonly domainId: string; readonly code: AutoRenewRefusalCode };

export const MOST_DOMAINS = 500;
export const MOST_METHODS = 5;
const MOST_YEARS = 10;
/** Longer is no id; it is not asked for. */
const LONGEST_ID = 40;

/** Lets domains renew themselves, changes how, or stops it: each domain for itself, in the order in which they are named. */
export async function setAutoRenew(deps: SetAutoRenewDeps, asked: SetAutoRenew): Promise<SetOutcome[]> {
  const { database, clock, renewingDomains, autoRenewals } = deps;
  const { dataScope, enabled, requestId } = asked;
  const domainIds = checkedIds(asked.domainIds);
  const methodIds = checkedTerms(asked);
  const profileId = ownerIn(dataScope);
  if (enabled && methodIds !== null)
    await refuseForeignMethods(deps.billingMethods, profileId, methodIds, requestId);
  return database.transact(async (manager) => {
    const at = clock.now();
    const found = await renewingDomains.lock(manager, dataScope, domainIds.filter(isShort));
    const ids = found.map(({ id }) => id);
    const before = await autoRenewals.ofDomains(manager, dataScope, ids);
    const decided = found.map((domain) => {
      const renewal = before.find(({ domainId }) => domainId === domain.id) ?? null;
      return { domain, ...decide(deps, domain, renewal, { ...asked, methodIds }, at) };
    });
    // What does not renew itself already is not stopped once more.
    const chosen = decided.flatMap(({ domain, terms }) =>
      terms === null || (!enabled && domain.autoRenew === 'OFF') ? [] : [{ domain, terms }],
    );
    await switchAutoRenew(deps, manager, profileId, { enabled, chosen, at });
    const after = await renewingDomains.lock(manager, dataScope, ids);
    return domainIds.map((domainId): SetOutcome => {
      const domain = after.find(({ id }) => id === domainId);
      if (domain === undefined) return { domainId, code: 'DOMAIN_NOT_FOUND' };
      const code = decided.find((one) => one.domain.id === domainId)?.code ?? null;
      return code === null ? { domainId, domain } : { domainId, code };
    });
  });
}

interface Decided {
  readonly terms: AutoRenewTerms | null;
  readonly code: AutoRenewRefusalCode | null;
}

function decide(
  { tldRules }: Pick<SetAutoRenewDeps, 'tldRules'>,
  domain: DomainRow,
  before: AutoRenewal | null,
  asked: SetAutoRenew,
  at: Date,
): Decided {
  const { years = 1, methodIds = [], priceCeilingCents = null } = before ?? {};
  if (!asked.enabled) return { terms: { years, methodIds, priceCeilingCents }, code: null };
  const terms = {
    years: asked.years ?? years,
    methodIds: asked.methodIds ?? methodIds,
    priceCeilingCents: asked.priceCeilingCents,
  };
  const code = autoRenewRefusal(domain, at) ?? beginRefusal(terms, tldRules.policyOf(domain));
  return code === null ? { terms, code } : { terms: null, code };
}

/** A foreign method is answered like one that does not exist. */
async function refuseForeignMethods(
  billingMethods: BillingMethods,
  profileId: string,
  methodIds: readonly string[],
  requestId: string,
): Promise<void> {
  if (methodIds.length === 0) return;
  const known = methodIds.every(isShort) ? await billingMethods(profileId, methodIds, requestId) : [];
  if (known.length < methodIds.length) throw notFound();
}

function checkedIds(ids: readonly string[]): string[] {
  if (ids.length < 1 || ids.length > MOST_DOMAINS)
    throw badInput('domainIds', faultText('input.entries', { least: 1, most: MOST_DOMAINS }));
  return [...ids];
}

function checkedTerms({ years, methodIds, priceCeilingCents }: SetAutoRenew): string[] | null {
  if (years !== null && (years < 1 || years > MOST_YEARS))
    throw badInput('input.years', faultText('input.between', { least: 1, most: MOST_YEARS }));
  if (priceCeilingCents !== null && priceCeilingCents < 1)
    throw badInput('input.priceCeiling.amount', faultText('input.between', { least: 1, most: 2 ** 31 - 1 }));
  if (methodIds !== null && methodIds.length > MOST_METHODS)
    throw badInput('input.methodIds', faultText('input.atOnce', { most: MOST_METHODS }));
  return methodIds === null ? null : [...new Set(methodIds)];
}

const isShort = (id: string) => id.length <= LONGEST_ID;
