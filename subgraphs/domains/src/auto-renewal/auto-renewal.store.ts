import { type DataScope, type ProfileId, rowsOf, rowsWithin } from '@customer-area/shared/isolation';
import { deleteRows, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { AutoRenewalMethodRow, AutoRenewalRow } from './auto-renewal.entity';

const IS_ALLOWED = 'renewal.domainId IN (:...allowedDomainIds)';
const METHOD_IS_ALLOWED = 'bound.domainId IN (:...allowedDomainIds)';

/** How a domain renews itself, with the methods in the order in which they are tried. */
export interface AutoRenewal extends AutoRenewalRow {
  readonly methodIds: readonly string[];
}

/** Which domain is looked at next, in the order in which they are due. */
export interface DueDomain {
  readonly domainId: string;
  readonly profileId: string;
  readonly dueAt: Date;
}

/** How domains renew themselves, and what is charged for it. */
export class AutoRenewalStore {
  /** Of those of the domains that the viewer reaches and that were ever set. Two statements. */
  async ofDomains(
    manager: EntityManager,
    dataScope: DataScope,
    domainIds: readonly string[],
  ): Promise<AutoRenewal[]> {
    if (domainIds.length === 0) return [];
    const renewals = rowsWithin(
      manager.createQueryBuilder(AutoRenewalRow, 'renewal'),
      'renewal',
      dataScope,
      IS_ALLOWED,
    );
    const rows = await renewals.andWhere('renewal.domainId IN (:...domainIds)', { domainIds }).getMany();
    if (rows.length === 0) return [];
    const methods = rowsWithin(
      manager.createQueryBuilder(AutoRenewalMethodRow, 'bound'),
      'bound',
      dataScope,
      METHOD_IS_ALLOWED,
    );
    const bound = await methods
      .andWhere('bound.domainId IN (:...domainIds)', { domainIds })
      .orderBy('bound.place')
      .getMany();
    return rows.map((row) => ({
      ...row,
      methodIds: bound.filter(({ domainId }) => domainId === row.domainId).map(({ methodId }) => methodId),
    }));
  }

  /** Writes these, whether they were there or not; the transaction holds their domains. */
  async put(manager: EntityManager, renewals: readonly AutoRenewal[]): Promise<void> {
    if (renewals.length === 0) return;
    await manager.query(
      `REPLACE INTO auto_renewal (domain_id, profile_id, years, price_ceiling_cents, charge_check_at, risk_check_at, changed_at) VALUES ?`,
      [
        renewals.map((one) => [
          one.domainId,
          one.profileId,
          one.years,
          one.priceCeilingCents,
          one.chargeCheckAt,
          one.riskCheckAt,
          one.changedAt,
        ]),
      ],
    );
    const domainIds = renewals.map(({ domainId }) => domainId);
    await manager.query('DELETE FROM auto_renewal_method WHERE domain_id IN (?)', [domainIds]);
    const bound = renewals.flatMap(({ domainId, profileId, methodIds }) =>
      methodIds.map((methodId, place) => [domainId, methodId, profileId, place]),
    );
    if (bound.length > 0)
      await manager.query(
        'INSERT INTO auto_renewal_method (domain_id, method_id, profile_id, place) VALUES ?',
        [bound],
      );
  }

  async planChecks(
    manager: EntityManager,
    { domainId, profileId }: Pick<AutoRenewalRow, 'domainId' | 'profileId'>,
    checks: Partial<Pick<AutoRenewalRow, 'chargeCheckAt' | 'riskCheckAt'>>,
  ): Promise<void> {
    await updateRows(manager, AutoRenewalRow, { domainId, profileId }, checks);
  }

  /** A method is charged for a domain no longer. */
  async dropMethods(
    manager: EntityManager,
    { domainId, profileId }: Pick<AutoRenewalRow, 'domainId' | 'profileId'>,
    methodIds: readonly string[],
  ): Promise<void> {
    if (methodIds.length === 0) return;
    await deleteRows(manager, AutoRenewalMethodRow, { profileId, domainId, methodId: In([...methodIds]) });
  }

  /** A method is there no longer; domains that are left without any are looked at now. */
  async dropMethodEverywhere(
    manager: EntityManager,
    profileId: ProfileId,
    methodId: string,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `UPDATE auto_renewal renewal SET risk_check_at = ?
        WHERE profile_id = ? AND risk_check_at > ?
          AND EXISTS (SELECT 1 FROM auto_renewal_method gone WHERE gone.domain_id = renewal.domain_id AND gone.method_id = ?)
          AND NOT EXISTS (SELECT 1 FROM auto_renewal_method other WHERE other.domain_id = renewal.domain_id AND other.method_id <> ?)`,
      [now, profileId, now, methodId, methodId],
    );
    await deleteRows(manager, AutoRenewalMethodRow, { profileId, methodId });
  }

  /** The domains of a profile that renew themselves with each of these methods, by name: the first ones, and how many. */
  async domainsOfMethods(
    manager: EntityManager,
    profileId: ProfileId,
    methodIds: readonly string[],
    most: number,
  ): Promise<{ methodId: string; domains: { domainId: string; name: string }[]; total: number }[]> {
    const found =
      methodIds.length === 0
        ? []
        : await manager.query<{ methodId: string; domainId: string; name: string; total: number | string }[]>(
            `SELECT methodId, domainId, name, total FROM (
               SELECT bound.method_id AS methodId, domain.id AS domainId, domain.name AS name,
                      ROW_NUMBER() OVER (PARTITION BY bound.method_id ORDER BY domain.name) AS place,
                      COUNT(*) OVER (PARTITION BY bound.method_id) AS total
                 FROM auto_renewal_method bound
                 JOIN domain ON domain.id = bound.domain_id AND domain.profile_id = bound.profile_id AND domain.auto_renew = 'ON'
                WHERE bound.profile_id = ? AND bound.method_id IN (?)) used
              WHERE place <= ${most} ORDER BY methodId, place`,
            [profileId, methodIds],
          );
    return methodIds.map((methodId) => {
      const used = found.filter((one) => one.methodId === methodId);
      const domains = used.map(({ domainId, name }) => ({ domainId, name }));
      return { methodId, domains, total: Number(used[0]?.total ?? 0) };
    });
  }

  /** Domains of whatever profile that are due to be charged after another one: for timers, never for a viewer. */
  async toCharge(
    manager: EntityManager,
    now: Date,
    after: Pick<DueDomain, 'domainId' | 'dueAt'> | null,
    most: number,
  ): Promise<DueDomain[]> {
    const beyond =
      after === null ? '' : 'AND (charge_check_at > ? OR (charge_check_at = ? AND domain_id > ?))';
    const position = after === null ? [] : [after.dueAt, after.dueAt, after.domainId];
    return manager.query<DueDomain[]>(
      `/* background */ SELECT domain_id AS domainId, profile_id AS profileId, charge_check_at AS dueAt
         FROM auto_renewal FORCE INDEX (auto_renewal_to_charge)
        WHERE charge_check_at <= ? ${beyond} ORDER BY charge_check_at, domain_id LIMIT ${most}`,
      [now, ...position],
    );
  }

  /** Profiles with domains that are due to be looked at for a risk, after another one: for timers, never for a viewer. */
  async profilesToWarn(
    manager: EntityManager,
    now: Date,
    after: string | null,
    most: number,
  ): Promise<string[]> {
    const rows = await manager.query<{ profileId: string }[]>(
      `/* background */ SELECT DISTINCT profile_id AS profileId FROM auto_renewal FORCE INDEX (auto_renewal_to_warn)
        WHERE risk_check_at <= ? AND profile_id > ? ORDER BY profile_id LIMIT ${most}`,
      [now, after ?? ''],
    );
    return rows.map(({ profileId }) => profileId);
  }

  /** The domains of a profile that are due to be looked at for a risk, a slice of them. */
  async toWarn(
    manager: EntityManager,
    profileId: ProfileId,
    now: Date,
    { most, skip }: { readonly most: number; readonly skip: number },
  ): Promise<string[]> {
    const query = manager
      .createQueryBuilder(AutoRenewalRow, 'renewal')
      .select('renewal.domainId', 'domainId');
    const rows = await rowsOf(query, 'renewal', profileId)
      .andWhere('renewal.riskCheckAt <= :now', { now })
      .orderBy('renewal.riskCheckAt')
      .addOrderBy('renewal.domainId')
      .offset(skip)
      .limit(most)
      .getRawMany<{ domainId: string }>();
    return rows.map(({ domainId }) => domainId);
  }

  /** A domain was looked at for a risk; nothing happens when it was set anew meanwhile. */
  async planRiskCheck(
    manager: EntityManager,
    { domainId, profileId }: Pick<AutoRenewalRow, 'domainId' | 'profileId'>,
    riskCheckAt: Date | null,
    now: Date,
  ): Promise<void> {
    const where = { domainId, profileId, riskCheckAt: LessThanOrEqual(now) };
    await updateRows(manager, AutoRenewalRow, where, { riskCheckAt });
  }
}
