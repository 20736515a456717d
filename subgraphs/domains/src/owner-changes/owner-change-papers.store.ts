import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { deleteRows, insertRow, insertRows, updateRows } from '@customer-area/shared/rows';
import { Brackets, type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import type { DocumentState, Item, Party } from './owner-change';
import {
  OwnerChangeCheckRow,
  OwnerChangeDocumentRow,
  OwnerChangeInvitationRow,
} from './owner-change-papers.entity';

/** Documents that say something about their item: announced ones have not come, others are gone. */
const PRESENT: readonly DocumentState[] = ['SCANNING', 'IN_REVIEW', 'ACCEPTED', 'REFUSED'];

/** What the parties of a case have to give, and what they gave. */
export class OwnerChangePapersStore {
  insertChecks(manager: EntityManager, rows: readonly OwnerChangeCheckRow[]): Promise<void> {
    return insertRows(manager, OwnerChangeCheckRow, rows);
  }

  /** Both halves of cases: whoever shows them shows of the other's no more than how far they are. One statement. */
  checksOf(manager: EntityManager, ownerChangeIds: readonly string[]): Promise<OwnerChangeCheckRow[]> {
    return manager.find(OwnerChangeCheckRow, {
      where: { ownerChangeId: In([...ownerChangeIds]) },
      order: { ownerChangeId: 'ASC', party: 'ASC', item: 'ASC' },
    });
  }

  /** Of a case that is locked. */
  async setCheck(
    manager: EntityManager,
    { ownerChangeId, party, item, profileId }: OwnerChangeCheckRow,
    to: Pick<OwnerChangeCheckRow, 'state' | 'reason'> &
      Partial<Pick<OwnerChangeCheckRow, 'loginId' | 'secondFactor'>>,
    changedAt: Date,
  ): Promise<void> {
    const key = { ownerChangeId, party, item, profileId };
    await updateRows(manager, OwnerChangeCheckRow, key, { ...to, changedAt });
  }

  insertDocument(manager: EntityManager, row: OwnerChangeDocumentRow): Promise<void> {
    return insertRow(manager, OwnerChangeDocumentRow, row);
  }

  /** The profile's own documents of cases, those that have come. One statement. */
  ownDocuments(
    manager: EntityManager,
    profileId: ProfileId,
    ownerChangeIds: readonly string[],
  ): Promise<OwnerChangeDocumentRow[]> {
    const query = manager
      .createQueryBuilder(OwnerChangeDocumentRow, 'document')
      .where('document.ownerChangeId IN (:...ownerChangeIds) AND document.storedAt IS NOT NULL', {
        ownerChangeIds,
      })
      .orderBy('document.id');
    return rowsOf(query, 'document', profileId).getMany();
  }

  /** All documents of cases that have come, for staff. Never for a customer. */
  anyDocuments(manager: EntityManager, ownerChangeIds: readonly string[]): Promise<OwnerChangeDocumentRow[]> {
    return manager
      .createQueryBuilder(OwnerChangeDocumentRow, 'document')
      .where('document.ownerChangeId IN (:...ownerChangeIds) AND document.storedAt IS NOT NULL', {
        ownerChangeIds,
      })
      .orderBy('document.id')
      .getMany();
  }

  /** The same with those that were announced only: somebody may have died between their bytes and their row. Never for anybody's eyes. */
  documentsEver(
    manager: EntityManager,
    ownerChangeIds: readonly string[],
  ): Promise<OwnerChangeDocumentRow[]> {
    return manager.find(OwnerChangeDocumentRow, {
      where: { ownerChangeId: In([...ownerChangeIds]) },
      order: { id: 'ASC' },
    });
  }

  /** Documents for an item of a locked case that say something about it. */
  presentFor(
    manager: EntityManager,
    { ownerChangeId, party, item }: { ownerChangeId: string; party: Party; item: Item },
  ): Promise<OwnerChangeDocumentRow[]> {
    return manager.find(OwnerChangeDocumentRow, {
      where: { ownerChangeId, party, item, state: In([...PRESENT]) },
      order: { id: 'ASC' },
    });
  }

  /** Under the lock of the case: documents for an item, and announced ones whose link has not ended. */
  countFor(
    manager: EntityManager,
    { ownerChangeId, party, item }: { ownerChangeId: string; party: Party; item: Item },
    announcedAfter: Date,
  ): Promise<number> {
    const query = manager
      .createQueryBuilder(OwnerChangeDocumentRow, 'document')
      .where({ ownerChangeId, party, item })
      .andWhere(
        new Brackets((either) =>
          either
            .where('document.state IN (:...present)', { present: [...PRESENT] })
            .orWhere("document.state = 'ANNOUNCED' AND document.announcedAt > :announcedAfter", {
              announcedAfter,
            }),
        ),
      );
    return query.getCount();
  }

  /** An own document; null when absent or another profile's. */
  findOwn(manager: EntityManager, profileId: ProfileId, id: string): Promise<OwnerChangeDocumentRow | null> {
    const query = manager
      .createQueryBuilder(OwnerChangeDocumentRow, 'document')
      .where('document.id = :id', { id });
    return rowsOf(query, 'document', profileId).getOne();
  }

  /** By an id that this service has signed or written, or for staff. Never by an id that a customer gives. */
  findDocument(manager: EntityManager, id: string): Promise<OwnerChangeDocumentRow | null> {
    return manager.findOneBy(OwnerChangeDocumentRow, { id });
  }

  /** Changes a document that is in one of these states. False when it is not. */
  async changeDocument(
    manager: EntityManager,
    { id, profileId }: Pick<OwnerChangeDocumentRow, 'id' | 'profileId'>,
    from: readonly DocumentState[],
    changes: Partial<OwnerChangeDocumentRow>,
  ): Promise<boolean> {
    const where = { id, profileId, state: In([...from]) };
    return (await updateRows(manager, OwnerChangeDocumentRow, where, changes)) > 0;
  }

  /** The bytes of a document are deleted. */
  async forget(
    manager: EntityManager,
    { id, profileId }: Pick<OwnerChangeDocumentRow, 'id' | 'profileId'>,
    forgottenAt: Date,
  ): Promise<void> {
    await updateRows(manager, OwnerChangeDocumentRow, { id, profileId }, { forgottenAt });
  }

  /** What people wrote in a case that is over, and whom nothing came of: its evidence is without both. */
  async forgetWords(manager: EntityManager, ownerChangeId: string): Promise<void> {
    const nothing = { fileName: '', reason: null, note: null };
    await updateRows(manager, OwnerChangeDocumentRow, { ownerChangeId }, nothing);
    await updateRows(manager, OwnerChangeCheckRow, { ownerChangeId }, { reason: null });
    await deleteRows(manager, OwnerChangeInvitationRow, { ownerChangeId, usedAt: IsNull() });
  }

  insertInvitation(manager: EntityManager, row: OwnerChangeInvitationRow): Promise<void> {
    return insertRow(manager, OwnerChangeInvitationRow, row);
  }

  /** Those before it lead nowhere any more. */
  async endInvitations(
    manager: EntityManager,
    ownerChangeId: string,
    profileId: string,
    endedAt: Date,
  ): Promise<void> {
    const open = { ownerChangeId, profileId, endedAt: IsNull() };
    await updateRows(manager, OwnerChangeInvitationRow, open, { endedAt });
  }

  countInvitations(manager: EntityManager, profileId: ProfileId, since: Date): Promise<number> {
    return manager.countBy(OwnerChangeInvitationRow, { profileId, invitedAt: MoreThan(since) });
  }

  /** Who was invited into cases of the profile, one after the other. One statement. */
  invitationsOf(
    manager: EntityManager,
    profileId: ProfileId,
    ownerChangeIds: readonly string[],
  ): Promise<OwnerChangeInvitationRow[]> {
    const query = manager
      .createQueryBuilder(OwnerChangeInvitationRow, 'invitation')
      .where('invitation.ownerChangeId IN (:...ownerChangeIds)', { ownerChangeIds })
      .orderBy('invitation.invitedAt');
    return rowsOf(query, 'invitation', profileId).getMany();
  }

  /** By its id, for the letter. Never for a viewer. */
  findInvitation(manager: EntityManager, id: string): Promise<OwnerChangeInvitationRow | null> {
    return manager.findOneBy(OwnerChangeInvitationRow, { id });
  }

  /** By its secret, whoever holds it. */
  invitationBy(manager: EntityManager, tokenHash: string): Promise<OwnerChangeInvitationRow | null> {
    return manager.findOneBy(OwnerChangeInvitationRow, { tokenHash });
  }

  /** Changes an invitation that still leads somewhere. False when it does not. */
  async changeInvitation(
    manager: EntityManager,
    { id, profileId }: Pick<OwnerChangeInvitationRow, 'id' | 'profileId'>,
    changes: Partial<Pick<OwnerChangeInvitationRow, 'tokenHash' | 'usedAt' | 'endedAt'>>,
  ): Promise<boolean> {
    const open = { id, profileId, endedAt: IsNull() };
    return (await updateRows(manager, OwnerChangeInvitationRow, open, changes)) > 0;
  }
}
