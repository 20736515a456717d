import { type Database, isDuplicate } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
} from '@customer-area/shared/pagination';
import { deleteRows, insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull } from 'typeorm';
import { type Contact, type Holder, RegistrantRow } from './registrant.entity';

export type RegistrantChanges = Partial<Holder & Contact> &
  Partial<Pick<RegistrantRow, 'changedAt' | 'knownAt' | 'updateId' | 'published' | 'publicationChangedAt'>>;

/** Writes registrants; the profile is part of every statement. */
export class RegistrantStore {
  /** The registrant that new domains of a profile get, made now if there is none; `isNew` when it was. */
  async ofNewDomains(
    manager: EntityManager,
    profileId: ProfileId,
    at: Date,
  ): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const present = await manager.findOne(RegistrantRow, {
      select: { id: true },
      where: { profileId, defaultOf: profileId },
    });
    if (present !== null) return { id: present.id, isNew: false };
    const row = {
      ...UNKNOWN,
      id: newId('rgt'),
      profileId,
      defaultOf: profileId,
      createdAt: at,
      remindedAt: at,
    };
    try {
      await insertRow(manager, RegistrantRow, row);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // Another order of the profile has made it at the same moment; a locking read sees it.
      const query = manager.createQueryBuilder(RegistrantRow, 'registrant').setLock('pessimistic_write');
      const theirs = await rowsOf(query, 'registrant', profileId)
        .andWhere('registrant.defaultOf = :profileId', { profileId })
        .getOneOrFail();
      return { id: theirs.id, isNew: false };
    }
    return { id: row.id, isNew: true };
  }

  /** A registrant with other ways to reach it than `of`, for some of its domains; not shown until the change stands. */
  async copy(
    manager: EntityManager,
    of: RegistrantRow,
    contact: Contact,
    { updateId, at }: { readonly updateId: string; readonly at: Date },
  ): Promise<RegistrantRow> {
    const fresh = {
      ...{ id: newId('rgt'), defaultOf: null, version: 1, updateId },
      ...{ createdAt: at, knownAt: null },
    };
    const row: RegistrantRow = { ...of, ...contact, ...fresh };
    await insertRow(manager, RegistrantRow, row);
    return row;
  }

  /** A further registrant of a profile, of which all is known. */
  async make(
    manager: EntityManager,
    profileId: ProfileId,
    said: RegistrantChanges,
    at: Date,
  ): Promise<string> {
    const row = {
      ...UNKNOWN,
      ...said,
      id: newId('rgt'),
      profileId,
      defaultOf: null,
      createdAt: at,
      remindedAt: at,
    };
    await insertRow(manager, RegistrantRow, row);
    return row.id;
  }

  /** One registrant, locked until the transaction ends. */
  lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<RegistrantRow | null> {
    const query = manager.createQueryBuilder(RegistrantRow, 'registrant').setLock('pessimistic_write');
    return rowsOf(query, 'registrant', profileId).andWhere('registrant.id = :id', { id }).getOne();
  }

  /** Those of these that belong to the profile. */
  byIds(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<RegistrantRow[]> {
    return this.own(manager, profileId)
      .andWhere('registrant.id IN (:...ids)', { ids })
      .orderBy('registrant.id')
      .getMany();
  }

  /** A page of those whose data is here, newest first. */
  async page(
    { read }: Pick<Database, 'read'>,
    profileId: ProfileId,
    wanted: PageWanted,
  ): Promise<Page<RegistrantRow>> {
    const columns = { time: 'registrant.createdAt', id: 'registrant.id' };
    const query = this.own(read, profileId).andWhere('registrant.knownAt IS NOT NULL');
    const rows = await newestFirst(query, columns, wanted).getMany();
    return toPage(rows, wanted, ({ createdAt, id }) => encodeTimeCursor({ at: createdAt, id }));
  }

  count({ read }: Pick<Database, 'read'>, profileId: ProfileId): Promise<number> {
    const query = this.own(read, profileId).andWhere('registrant.knownAt IS NOT NULL');
    return ownCount(query, 'registrant', profileId);
  }

  /** All registrants of a profile, locked. */
  lockAll(manager: EntityManager, profileId: ProfileId): Promise<RegistrantRow[]> {
    const query = manager
      .createQueryBuilder(RegistrantRow, 'registrant')
      .setLock('pessimistic_write')
      .where('1 = 1');
    return rowsOf(query, 'registrant', profileId).orderBy('registrant.id').getMany();
  }

  /** A registrant whose owner is not known yet: for a job, which carries its id alone. Never for a viewer. */
  ofJob(manager: EntityManager, id: string): Promise<RegistrantRow | null> {
    return manager
      .createQueryBuilder(RegistrantRow, 'registrant')
      .where('registrant.id = :id', { id })
      .getOne();
  }

  /** Whether the profile has such a registrant, and its data is here. */
  isKnown(manager: EntityManager, profileId: ProfileId, id: string): Promise<boolean> {
    const query = manager
      .createQueryBuilder(RegistrantRow, 'registrant')
      .where('registrant.id = :id AND registrant.knownAt IS NOT NULL', { id });
    return rowsOf(query, 'registrant', profileId).getExists();
  }

  /** Changes a registrant that is still at this version; false when it is not. */
  async change(
    manager: EntityManager,
    { id, profileId, version }: Pick<RegistrantRow, 'id' | 'profileId' | 'version'>,
    changes: RegistrantChanges,
  ): Promise<boolean> {
    const where = { id, profileId, version };
    return (await updateRows(manager, RegistrantRow, where, { ...changes, version: version + 1 })) > 0;
  }

  private own(manager: EntityManager, profileId: ProfileId) {
    return rowsOf(manager.createQueryBuilder(RegistrantRow, 'registrant'), 'registrant', profileId);
  }

  /** A registrant that was to come with a change, and does not. */
  async remove(manager: EntityManager, { id, profileId }: RegistrantRow): Promise<void> {
    await deleteRows(manager, RegistrantRow, { id, profileId, knownAt: IsNull() });
  }

  /** New domains of the profile get a registrant made anew: the profile is not what it was. */
  async forgetDefault(manager: EntityManager, profileId: ProfileId): Promise<void> {
    await updateRows(manager, RegistrantRow, { profileId, defaultOf: profileId }, { defaultOf: null });
  }
}

const UNKNOWN = {
  subjectType: null,
  firstName: null,
  lastName: null,
  companyName: null,
  fiscalCode: null,
  vatNumber: null,
  officeCode: null,
  street: null,
  postalCode: null,
  city: null,
  province: null,
  country: null,
  email: null,
  emailFingerprint: null,
  phone: null,
  locale: null,
  version: 1,
  changedAt: null,
  knownAt: null,
  updateId: null,
  published: [],
  publicationChangedAt: null,
};
