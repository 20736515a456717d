import { addDays } from '@customer-area/shared/clock';
import type { TldPolicy } from '../names';

/** The boundaries that depend on when the registry deletes a name. */
export interface DeletionBoundaries {
  /** It is deleted at the registry then, unless paid. The expiry where there is no grace (.eu). */
  readonly renewableUntil: Date;
  /** End of redemption (gTLD, .it) or quarantine (.eu). */
  readonly redemptionUntil: Date;
  /** The name is free again; equals `redemptionUntil` where it is released at once (.eu). */
  readonly pendingDeleteUntil: Date;
}

/** What is stored of a deletion. Without `registryDeletedAt` the other dates are only what is planned. */
export interface DeletionFacts {
  readonly registryDeletedAt: Date | null;
  readonly redemptionUntil: Date | null;
  readonly pendingDeleteUntil: Date | null;
}

const NEVER = new Date('9999-12-31T23:59:59.000Z');

/** As long as its registry has a name, it can be renewed, whatever was planned. */
export const NOT_DELETED: DeletionBoundaries = {
  renewableUntil: NEVER,
  redemptionUntil: NEVER,
  pendingDeleteUntil: NEVER,
};

/** The boundaries of a name that its registry has deleted, or was told to; null while nobody has told it. */
export function afterDeletion(facts: DeletionFacts): DeletionBoundaries | null {
  const { registryDeletedAt, redemptionUntil, pendingDeleteUntil } = facts;
  return registryDeletedAt === null || redemptionUntil === null || pendingDeleteUntil === null
    ? null
    : { renewableUntil: registryDeletedAt, redemptionUntil, pendingDeleteUntil };
}

/** The boundaries when the registry deletes a name at this moment. */
export function deletedAt(
  moment: Date,
  { redemptionDays, pendingDeleteDays }: Pick<TldPolicy, 'redemptionDays' | 'pendingDeleteDays'>,
): DeletionBoundaries {
  const redemptionUntil = addDays(moment, redemptionDays);
  return {
    renewableUntil: moment,
    redemptionUntil,
    pendingDeleteUntil: addDays(redemptionUntil, pendingDeleteDays),
  };
}
