import { requiredLine } from '@customer-area/shared/free-text';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import { heldDomain } from './disclosed-registrant';
import type { DisclosureRow } from './disclosure.entity';
import type { TellDisclosureDeps } from './tell-disclosure';

export const MOST_DISCLOSURES = 100;
const LONGEST_REASON = 500;

/**
 * What was given about a domain, also of who had it before, and of the registrant that it has; the latest first. Each customer whose data it
 * was, and who has the domain, is told that it was looked at and why, but not while one of its own is held: a reason could tell of it.
 */
export async function showDisclosures(
  { database, clock, domains, disclosures }: TellDisclosureDeps,
  { domainId, reason: typed }: { readonly domainId: string; readonly reason: string },
): Promise<DisclosureRow[]> {
  const reason = requiredLine('reason', typed, LONGEST_REASON);
  return database.transact(async (manager) => {
    const { id, profileId, registrantId } = await heldDomain({ domains }, manager, domainId);
    const at = clock.now();
    const about = { domainId: id, profileId, registrantId };
    const rows = await disclosures.latest(manager, about, MOST_DISCLOSURES);
    const held = new Set(rows.filter(({ toldAt }) => toldAt === null).map((row) => row.profileId));
    const seen = new Set([profileId, ...rows.map((row) => row.profileId)]);
    for (const one of [...seen].sort())
      if (!held.has(one))
        await tellStaffRead(manager, { profileId: trustedProfileId(one), section: 'DOMAINS', reason, at });
    return rows;
  });
}
