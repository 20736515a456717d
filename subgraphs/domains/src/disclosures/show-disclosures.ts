import { requiredLine } from '@customer-area/shared/free-text';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import type { DisclosureRow } from './disclosure.entity';
import { heldDomain } from './record-disclosure';
import type { TellDisclosureDeps } from './tell-disclosure';

export const MOST_DISCLOSURES = 100;
const LONGEST_REASON = 500;

/**
 * What was given of the registrant of a domain, the latest first. The customer is told that it was looked at and why, but not while one
 * of them is held: a reason could tell of it.
 */
export async function showDisclosures(
  { database, clock, domains, disclosures }: TellDisclosureDeps,
  { domainId, reason: typed }: { readonly domainId: string; readonly reason: string },
): Promise<DisclosureRow[]> {
  const reason = requiredLine('reason', typed, LONGEST_REASON);
  return database.transact(async (manager) => {
    const { profileId, registrantId } = await heldDomain({ domains }, manager, domainId);
    const at = clock.now();
    const rows =
      registrantId === null
        ? []
        : await disclosures.ofRegistrant(manager, profileId, registrantId, MOST_DISCLOSURES);
    const isHeld = rows.some(({ toldAt }) => toldAt === null);
    if (!isHeld) await tellStaffRead(manager, { profileId, section: 'DOMAINS', reason, at });
    return rows;
  });
}
