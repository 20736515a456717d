import { type DataScope, type ProfileId, rowsWithin } from '@customer-area/shared/isolation';
import { deleteRows, insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { TransferInRow, type TransferInState } from './transfer-in.entity';

interface OfDomain {
  readonly profileId: ProfileId;
  readonly domainId: string;
}

interface NewTransferIn extends OfDomain {
  readonly orderId: string;
  readonly lineId: string;
  readonly name: string;
  readonly sealedCode: string;
  readonly reservedUntil: Date;
}

/** Names that are to come from other registrars. Each step is one guarded statement: of two at once, one is taken. */
export class TransferInStore {
  /** Holds the code for an order that is not placed yet; again for the same line, with what was said last. */
  async reserve(manager: EntityManager, wanted: NewTransferIn): Promise<void> {
    const nothingYet = { sentAt: null, requestedAt: null, dueAt: null, cancelAskedAt: null, closedAt: null };
    if (await insertOnce(manager, TransferInRow, { ...wanted, ...nothingYet, state: 'OPEN' })) return;
    const { profileId, domainId, sealedCode, reservedUntil } = wanted;
    const where = { profileId, domainId, reservedUntil: Not(IsNull()) };
    await updateRows(manager, TransferInRow, where, { sealedCode, reservedUntil });
  }

  /** The order is placed. */
  async confirm(manager: EntityManager, { profileId, domainId }: OfDomain): Promise<void> {
    await updateRows(manager, TransferInRow, { profileId, domainId }, { reservedUntil: null });
  }

  /** Gives up what an order has reserved without ever being placed. */
  async releaseUnplaced(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<void> {
    await deleteRows(manager, TransferInRow, { profileId, orderId, reservedUntil: Not(IsNull()) });
  }

  /** The same for one whose time is over: for a timer, which carries the id of the domain alone. */
  async forgetLapsed(manager: EntityManager, domainId: string, lapsedBefore: Date): Promise<void> {
    await deleteRows(manager, TransferInRow, { domainId, reservedUntil: LessThanOrEqual(lapsedBefore) });
  }

  ofDomain(manager: EntityManager, { profileId, domainId }: OfDomain): Promise<TransferInRow | null> {
    return manager.findOneBy(TransferInRow, { profileId, domainId });
  }

  /** The last one of a name that its registry had under way, of all profiles: registries name nobody. */
  lastOf(manager: EntityManager, name: string): Promise<TransferInRow | null> {
    const where = { name, requestedAt: Not(IsNull()) };
    return manager.findOne(TransferInRow, { where, order: { requestedAt: 'DESC' } });
  }

  /** The registry is about to be asked. False when it is not wanted any more. */
  async beginSending(manager: EntityManager, of: OfDomain, sentAt: Date): Promise<boolean> {
    const wanted = { ...open(of), cancelAskedAt: IsNull() };
    return (await updateRows(manager, TransferInRow, wanted, { sentAt })) > 0;
  }

  /** The registry has it under way, and needs no code any more. False when that was known. */
  async accepted(
    manager: EntityManager,
    of: OfDomain,
    { requestedAt, dueAt }: { readonly requestedAt: Date; readonly dueAt: Date | null },
  ): Promise<boolean> {
    const asked = { ...open(of), requestedAt: IsNull() };
    return (await updateRows(manager, TransferInRow, asked, { requestedAt, dueAt, sealedCode: null })) > 0;
  }

  /** False when that was asked before, or it is over. */
  async askCancel(manager: EntityManager, of: OfDomain, cancelAskedAt: Date): Promise<boolean> {
    const wanted = { ...open(of), cancelAskedAt: IsNull() };
    return (await updateRows(manager, TransferInRow, wanted, { cancelAskedAt })) > 0;
  }

  async close(
    manager: EntityManager,
    of: OfDomain,
    state: Exclude<TransferInState, 'OPEN'>,
    closedAt: Date,
  ): Promise<void> {
    await updateRows(manager, TransferInRow, open(of), { state, closedAt, sealedCode: null });
  }

  /** Of domains that the viewer reaches. */
  ofDomains(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<TransferInRow[]> {
    const query = manager
      .createQueryBuilder(TransferInRow, 'transfer')
      .where('transfer.domainId IN (:...domainIds)', { domainIds });
    return rowsWithin(query, 'transfer', dataScope, 'transfer.domainId IN (:...allowedDomainIds)').getMany();
  }
}

const open = ({ profileId, domainId }: OfDomain) => ({ profileId, domainId, state: 'OPEN' }) as const;
