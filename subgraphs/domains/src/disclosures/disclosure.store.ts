import { insertOnce, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull } from 'typeorm';
import { DisclosureRow } from './disclosure.entity';

/** What was given of registrants, and to whom. */
export class DisclosureStore {
  /** False when the same requester was given data about the domain at the same moment: it is recorded already. */
  insert(manager: EntityManager, row: DisclosureRow): Promise<boolean> {
    return insertOnce(manager, DisclosureRow, row);
  }

  /** The one that is recorded already. */
  same(
    manager: EntityManager,
    { domainId, requester, givenAt }: Pick<DisclosureRow, 'domainId' | 'requester' | 'givenAt'>,
  ): Promise<DisclosureRow | null> {
    return manager
      .createQueryBuilder(DisclosureRow, 'disclosure')
      .where({ domainId, requester, givenAt })
      .getOne();
  }

  /**
   * The latest about a domain, whose data it ever was, and about other domains of the registrant that it has now.
   */
  latest(
    manager: EntityManager,
    {
      domainId,
      profileId,
      registrantId,
    }: Pick<DisclosureRow, 'domainId' | 'profileId'> & {
      readonly registrantId: string | null;
    },
    most: number,
  ): Promise<DisclosureRow[]> {
    return manager
      .createQueryBuilder(DisclosureRow, 'disclosure')
      .where({ domainId })
      .orWhere({ profileId, registrantId: registrantId ?? '' })
      .orderBy('disclosure.givenAt', 'DESC')
      .addOrderBy('disclosure.id', 'DESC')
      .take(most)
      .getMany();
  }

  /** One whose owner is not known yet: for a job or staff, which have its id alone. */
  ofJob(manager: EntityManager, id: string): Promise<DisclosureRow | null> {
    return manager
      .createQueryBuilder(DisclosureRow, 'disclosure')
      .where('disclosure.id = :id', { id })
      .getOne();
  }

  /** The same, locked until the transaction ends: for a job, and for staff. */
  lock(manager: EntityManager, id: string): Promise<DisclosureRow | null> {
    return manager
      .createQueryBuilder(DisclosureRow, 'disclosure')
      .setLock('pessimistic_write')
      .where('disclosure.id = :id', { id })
      .getOne();
  }

  /** Has the customer wait longer for one that is locked, and not told. */
  async prolong(
    manager: EntityManager,
    { id, profileId }: Pick<DisclosureRow, 'id' | 'profileId'>,
    hold: Pick<DisclosureRow, 'heldUntil' | 'holdBasis' | 'formerHolds'>,
  ): Promise<void> {
    await updateRows(manager, DisclosureRow, { id, profileId, toldAt: IsNull() }, hold);
  }

  /** False when the customer was told before. */
  async told(
    manager: EntityManager,
    { id, profileId }: Pick<DisclosureRow, 'id' | 'profileId'>,
    toldAt: Date,
  ): Promise<boolean> {
    return (await updateRows(manager, DisclosureRow, { id, profileId, toldAt: IsNull() }, { toldAt })) > 0;
  }
}
