import { newId } from '@customer-area/shared/ids';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, LessThan } from 'typeorm';
import { mayMove, type VerificationState } from './verification';
import { VerificationRow, VerificationTransitionRow } from './verification.entity';

export interface VerificationMove {
  readonly profileId: ProfileId;
  readonly registrantId: string;
  readonly emailFingerprint: string;
  readonly to: VerificationState;
  /** Why, for the history: an event type or a job kind. */
  readonly reason: string;
  readonly at: Date;
  readonly asked?: { readonly askedAt: Date; readonly dueAt: Date };
}

/** The verifications of registrants' addresses. */
export class VerificationStore {
  /** All verifications of a registrant, locked. There are as many as it had addresses. */
  lockAll(manager: EntityManager, profileId: ProfileId, registrantId: string): Promise<VerificationRow[]> {
    const query = manager.createQueryBuilder(VerificationRow, 'verification').setLock('pessimistic_write');
    return rowsOf(query, 'verification', profileId)
      .andWhere('verification.registrantId = :registrantId', { registrantId })
      .getMany();
  }

  /** A verification whose owner is not known yet: for a timer, which carries its id alone. Never for a viewer. */
  ofTimer(manager: EntityManager, id: string): Promise<VerificationRow | null> {
    return manager
      .createQueryBuilder(VerificationRow, 'verification')
      .setLock('pessimistic_write')
      .where('verification.id = :id', { id })
      .getOne();
  }

  /** One verification of a profile. */
  find(manager: EntityManager, profileId: ProfileId, id: string): Promise<VerificationRow | null> {
    const query = manager
      .createQueryBuilder(VerificationRow, 'verification')
      .where('verification.id = :id', { id });
    return rowsOf(query, 'verification', profileId).getOne();
  }

  /**
   * Moves the verification of an address to another state; `row` is the locked one, null for an address that is new. Answers
   * its id. A move that is no transition is a defect and throws.
   */
  async move(manager: EntityManager, row: VerificationRow | null, move: VerificationMove): Promise<string> {
    const from = row?.state ?? null;
    if (!mayMove(from, move.to)) throw new Error(`a verification does not move from ${from} to ${move.to}`);
    const id = row?.id ?? newId('vrf');
    const asked = move.asked === undefined ? {} : { sentAt: move.at, resends: 0, resendsSince: null };
    const changes = {
      state: move.to,
      askedAt: move.asked?.askedAt ?? row?.askedAt ?? null,
      dueAt: move.asked?.dueAt ?? row?.dueAt ?? null,
      remindedDays: 0,
      verifiedAt: move.to === 'VERIFIED' ? move.at : null,
      ...asked,
    };
    const { profileId, registrantId, emailFingerprint } = move;
    if (row === null)
      await insertRow(manager, VerificationRow, {
        ...{ id, profileId, registrantId, emailFingerprint, sentAt: null, resends: 0, resendsSince: null },
        ...changes,
      });
    else await updateRows(manager, VerificationRow, { id, profileId }, changes);
    await insertRow(manager, VerificationTransitionRow, {
      id: newId('vtr'),
      profileId,
      verificationId: id,
      fromState: from,
      toState: move.to,
      reason: move.reason,
      at: move.at,
    });
    return id;
  }

  /** Records a reminder; false when it, or a later one, was recorded before. */
  async recordReminder(
    manager: EntityManager,
    row: VerificationRow,
    days: number,
    at: Date,
  ): Promise<boolean> {
    const { id, profileId } = row;
    const where = { id, profileId, remindedDays: LessThan(days) };
    return (await updateRows(manager, VerificationRow, where, { remindedDays: days, sentAt: at })) > 0;
  }

  /** Records that a letter was asked for. */
  async recordSending(
    manager: EntityManager,
    { id, profileId }: Pick<VerificationRow, 'id' | 'profileId'>,
    sending: Pick<VerificationRow, 'sentAt'> & Partial<Pick<VerificationRow, 'resends' | 'resendsSince'>>,
  ): Promise<void> {
    await updateRows(manager, VerificationRow, { id, profileId }, sending);
  }
}
