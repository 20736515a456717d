import { newId } from '@customer-area/shared/ids';
import { type DataScope, type ProfileId, rowsWithin } from '@customer-area/shared/isolation';
import { insertOnce, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DomainRow } from '../portfolio';
import type { PendingTransfer } from '../registry';
import { TransferOutRow, type TransferOutState } from './transfer-out.entity';

interface OfDomain {
  readonly profileId: ProfileId;
  readonly domainId: string;
}

/** Transfers to other registrars. Their domain says until when one is under way: the transaction holds it. */
export class TransferOutStore {
  /** The one under way. */
  open(manager: EntityManager, { profileId, domainId }: OfDomain): Promise<TransferOutRow | null> {
    return manager.findOneBy(TransferOutRow, { profileId, domainId, state: 'PENDING' });
  }

  /** False when it is known already. One that seemed to be called off, and is there, goes on. */
  async begin(
    manager: EntityManager,
    { id: domainId, profileId }: DomainRow,
    { to: gainingRegistrar, requestedAt, dueAt }: PendingTransfer,
  ): Promise<boolean> {
    const row = { id: newId('tro'), profileId, domainId, gainingRegistrar, requestedAt, dueAt };
    const begun =
      (await insertOnce(manager, TransferOutRow, { ...row, state: 'PENDING', closedAt: null })) ||
      (await updateRows(
        manager,
        TransferOutRow,
        { profileId, domainId, requestedAt, state: 'CANCELLED' },
        { state: 'PENDING', closedAt: null, dueAt, gainingRegistrar },
      )) > 0;
    if (begun) await updateRows(manager, DomainRow, { id: domainId, profileId }, { transferOutUntil: dueAt });
    return begun;
  }

  /** False when none was under way, or not the one that was asked for then. */
  async close(
    manager: EntityManager,
    { profileId, domainId, requestedAt }: OfDomain & { readonly requestedAt?: Date | undefined },
    state: Exclude<TransferOutState, 'PENDING'>,
    closedAt: Date,
  ): Promise<boolean> {
    const asked = requestedAt === undefined ? {} : { requestedAt };
    const open = { profileId, domainId, ...asked, state: 'PENDING' } as const;
    if ((await updateRows(manager, TransferOutRow, open, { state, closedAt })) === 0) return false;
    await updateRows(manager, DomainRow, { id: domainId, profileId }, { transferOutUntil: null });
    return true;
  }

  /** One that was over before it was seen: when it began, nobody has told. */
  async addEnded(
    manager: EntityManager,
    {
      endedAt,
      ...ended
    }: OfDomain &
      Pick<TransferOutRow, 'gainingRegistrar'> & {
        readonly endedAt: Date;
        readonly closedAt: Date;
      },
  ): Promise<void> {
    const row = { ...ended, id: newId('tro'), requestedAt: endedAt, dueAt: endedAt };
    await insertOnce(manager, TransferOutRow, { ...row, state: 'TRANSFERRED' });
  }

  /** Of each of these domains that the viewer reaches all, the latest last. */
  ofDomains(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<TransferOutRow[]> {
    const query = manager
      .createQueryBuilder(TransferOutRow, 'transfer')
      .where('transfer.domainId IN (:...domainIds)', { domainIds })
      .orderBy('transfer.requestedAt');
    return rowsWithin(query, 'transfer', dataScope, 'transfer.domainId IN (:...allowedDomainIds)').getMany();
  }
}
