import { actingForStaff } from '@customer-area/shared/actor';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import { heldDisclosureRead } from '../../contract';
import type { DisclosureHoldStore } from './disclosure-hold.store';

export interface HeldReadsDeps {
  readonly disclosureHolds: DisclosureHoldStore;
}

/** A look of staff at what was given of a customer. */
export interface Look {
  readonly profileId: ProfileId;
  /** What was among it that the customer did not know yet. */
  readonly heldIds: readonly string[];
  readonly loginId: string;
  readonly reason: string;
  readonly at: Date;
}

/** Tells a customer that staff looked, and why; where something of its own is held, since the reason could tell of that, when it is over. */
export async function tellLook(
  { disclosureHolds }: HeldReadsDeps,
  manager: EntityManager,
  { profileId, heldIds, loginId, reason, at }: Look,
): Promise<void> {
  // What is told at this moment is waited for: a look that is kept after that would never be told.
  const disclosureIds = await disclosureHolds.stillHeld(manager, profileId, heldIds);
  if (disclosureIds.length === 0)
    return tellStaffRead(manager, { profileId, section: 'DOMAINS', reason, at });
  const look = { profileId, loginId, reason, disclosureIds, readAt: at, toldAt: null };
  await disclosureHolds.keepRead(manager, { id: newId('hsr'), ...look });
}

/** Tells the looks that nothing holds any more, as those of the members of staff who looked, and when. */
export async function tellHeldReads(
  { disclosureHolds }: HeldReadsDeps,
  manager: EntityManager,
  profileId: ProfileId,
  at: Date,
): Promise<void> {
  for (const look of await disclosureHolds.readsOf(manager, profileId)) {
    const { loginId, reason, readAt, disclosureIds } = look;
    if ((await disclosureHolds.stillHeld(manager, profileId, disclosureIds)).length > 0) continue;
    if (!(await disclosureHolds.toldRead(manager, look, at))) continue;
    await actingForStaff(loginId, () =>
      appendEvent(manager, heldDisclosureRead, {
        ...{ profileId, subjectId: profileId, occurredAt: at },
        payload: { reason, readAt },
      }),
    );
  }
}
