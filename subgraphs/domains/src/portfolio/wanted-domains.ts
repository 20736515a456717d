import type { Clock } from '@customer-area/shared/clock';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { TldRules } from '../names';
import { checkedFilter, type DomainCriteria, EVERYTHING, type TypedFilter } from './filter';
import type { DomainsWanted } from './narrowed-domains';
import { askingPolicies, type RegistrantsByVerification } from './registrants-by-verification';

export interface WantedDomainsDeps {
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly byVerification: RegistrantsByVerification;
}

/** Among more registrants each domain is looked at. */
const MOST_REGISTRANTS = 500;

/** What a filter wants as it was typed, with what of it has to be looked up. */
export async function wantedDomains(
  deps: WantedDomainsDeps,
  dataScope: DataScope,
  typed: TypedFilter | null | undefined,
): Promise<DomainsWanted> {
  // Nearly every list: nothing to look through.
  if (typed === null || typed === undefined) return { criteria: EVERYTHING, now: deps.clock.now() };
  const { registrantId, verification, ...checked } = checkedFilter(typed, nameBy(deps.tldRules));
  const now = deps.clock.now();
  const among = registrantId === null ? null : [registrantId];
  if (verification.length === 0)
    return { criteria: { ...checked, registrantIds: among, verified: null }, now };
  const most = MOST_REGISTRANTS + 1;
  const ids = await deps.byVerification.ids(ownerIn(dataScope), verification, { among, most });
  const areFew = ids.length < most;
  const verified: DomainCriteria['verified'] = {
    policies: askingPolicies(deps.tldRules, now),
    lookUp: areFew ? null : (query) => deps.byVerification.narrow(query, verification),
  };
  return { criteria: { ...checked, registrantIds: areFew ? ids : null, verified }, now };
}

/** The A-label of a name that was typed in either form. */
export function nameBy(tldRules: TldRules): (typed: string) => string | null {
  return (typed) => tldRules.heldName(typed);
}
