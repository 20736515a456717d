import { requiredLine } from '@customer-area/shared/free-text';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { heldDomain } from './disclosed-registrant';
import type { DisclosureRow } from './disclosure.entity';
import { tellLook } from './held-reads';
import type { TellDisclosureDeps } from './tell-disclosure';

export const MOST_DISCLOSURES = 100;
const LONGEST_REASON = 500;

/**
 * What was given about a domain, also of who had it before, and of the registrant that it has; the latest first. Each customer whose data it
 * was, and who has the domain, is told that it was looked at and why; while one of its own is held, since a reason could tell of it, when
 * that is over.
 */
export async function showDisclosures(
  deps: TellDisclosureDeps,
  {
    domainId,
    reason: typed,
    loginId,
  }: { readonly domainId: string; readonly reason: string; readonly loginId: string },
): Promise<DisclosureRow[]> {
  const { database, clock, domains, disclosures } = deps;
  const reason = requiredLine('reason', typed, LONGEST_REASON);
  return database.transact(async (manager) => {
    const { id, profileId, registrantId } = await heldDomain({ domains }, manager, domainId);
    const at = clock.now();
    const about = { domainId: id, profileId, registrantId };
    const rows = await disclosures.latest(manager, about, MOST_DISCLOSURES);
    const held = rows.filter(({ toldAt }) => toldAt === null);
    const seen = new Set([profileId, ...rows.map((row) => row.profileId)]);
    for (const one of [...seen].sort()) {
      const heldIds = held.filter((row) => row.profileId === one).map((row) => row.id);
      await tellLook(deps, manager, { profileId: trustedProfileId(one), heldIds, loginId, reason, at });
    }
    return rows;
  });
}
