import { newId } from '@customer-area/shared/ids';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, LessThan } from 'typeorm';
import { mayMove, type VerificationState } from './verification';
import { RegistrantContactRow, VerificationRow, VerificationTransitionRow } from './verification.entity';

export interface VerificationMove {
  readonly profileId: ProfileId;
  readonly emailFingerprint: string;
  readonly to: VerificationState;
  /** Why, for the history: an event type or a job kind. */
  readonly reason: string;
  readonly at: Date;
  readonly asked?: { readonly askedAt: Date; readonly dueAt: Date };
}

/** The addresses of registrants, and the verifications of those addresses. */
export class VerificationStore {
  /** The registrant's address, locked until the transaction ends; null before any event about it. */
  lockContact(manager: EntityManager, profileId: ProfileId): Promise<RegistrantContactRow | null> {
    const query = manager
      .createQueryBuilder(RegistrantContactRow, 'contact')
      .setLock('pessimistic_write')
      .where('1 = 1');
    return rowsOf(query, 'contact', profileId).getOne();
  }

  /** The registrant's address is this one from now on; `changedAt` null leaves the last change where it is. */
  async putContact(
    manager: EntityManager,
    contact: { profileId: ProfileId; emailFingerprint: string; changedAt: Date | null },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO registrant_contact (profile_id, email_fingerprint, changed_at) VALUES (?, ?, ?)
         ON DUPLICATE KEY UPDATE email_fingerprint = VALUES(email_fingerprint),
                                 changed_at = COALESCE(VALUES(changed_at), changed_at)`,
      [contact.profileId, contact.emailFingerprint, contact.changedAt],
    );
  }

  /** All verifications of a registrant, locked. There are as many as it had addresses. */
  lockAll(manager: EntityManager, profileId: ProfileId): Promise<VerificationRow[]> {
    const query = manager
      .createQueryBuilder(VerificationRow, 'verification')
      .setLock('pessimistic_write')
      .where('1 = 1');
    return rowsOf(query, 'verification', profileId).getMany();
  }

  /** A verification whose owner is not known yet: for a timer, which carries its id alone. Never for a viewer. */
  ofTimer(manager: EntityManager, id: string): Promise<VerificationRow | null> {
    return manager
      .createQueryBuilder(VerificationRow, 'verification')
      .setLock('pessimistic_write')
      .where('verification.id = :id', { id })
      .getOne();
  }

  /**
   * Moves the verification of an address to another state; `row` is the locked one, null for an address that is new. Answers
   * its id. A move that is no transition is a defect and throws.
   */
  async move(manager: EntityManager, row: VerificationRow | null, move: VerificationMove): Promise<string> {
    const from = row?.state ?? null;
    if (!mayMove(from, move.to)) throw new Error(`a verification does not move from ${from} to ${move.to}`);
    const id = row?.id ?? newId('vrf');
    const changes = {
      state: move.to,
      askedAt: move.asked?.askedAt ?? row?.askedAt ?? null,
      dueAt: move.asked?.dueAt ?? row?.dueAt ?? null,
      remindedDays: 0,
      verifiedAt: move.to === 'VERIFIED' ? move.at : null,
    };
    const { profileId, emailFingerprint } = move;
    if (row === null)
      await insertRow(manager, VerificationRow, { id, profileId, emailFingerprint, ...changes });
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
  async recordReminder(manager: EntityManager, row: VerificationRow, days: number): Promise<boolean> {
    const { id, profileId } = row;
    const where = { id, profileId, remindedDays: LessThan(days) };
    return (await updateRows(manager, VerificationRow, where, { remindedDays: days })) > 0;
  }

  /** Whether a registrant has confirmed this address before. */
  isVerified(manager: EntityManager, profileId: ProfileId, emailFingerprint: string): Promise<boolean> {
    return manager.existsBy(VerificationRow, { profileId, emailFingerprint, state: 'VERIFIED' });
  }
}
