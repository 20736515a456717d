import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { HOLDS_FOLLOW } from '../lifecycle';
import { DomainRow, ThirdLevelStore } from '../portfolio';
import { ServiceStore, servicesFollowSuspension } from '../services';

/** The domains of a registrant that depend on its verification: registered, under extensions that ask for one. */
export interface AffectedDomains {
  readonly count: number;
  /** The first few in alphabetical order, for reading. */
  readonly names: readonly string[];
}

/** A registrant, and whose it is. */
export interface RegistrantKey {
  readonly profileId: ProfileId;
  readonly registrantId: string;
}

const NAMED = 5;
/** The phases of so many domains are worked out in slices, by whoever reads them next. */
const DUE = new Date(0);

/** The domains that depend on the verification of their registrant. */
export class AffectedDomainStore {
  private readonly services = new ServiceStore();
  private readonly thirdLevels = new ThirdLevelStore();

  async ofRegistrant(
    manager: EntityManager,
    { profileId, registrantId }: RegistrantKey,
    policyVersions: readonly number[],
  ): Promise<AffectedDomains> {
    const where = {
      profileId,
      registrantId,
      policyVersion: In(policyVersions),
      state: 'REGISTERED',
    } as const;
    const count = await manager.countBy(DomainRow, where);
    if (count === 0) return { count, names: [] };
    const select = { id: true, unicodeName: true } as const;
    const rows = await manager.find(DomainRow, { select, where, order: { name: 'ASC' }, take: NAMED });
    return { count, names: rows.map(({ unicodeName }) => unicodeName) };
  }

  /** Suspends what is not suspended yet. One statement, whatever the size of the portfolio. */
  async suspend(
    manager: EntityManager,
    { profileId, registrantId }: RegistrantKey,
    policyVersions: readonly number[],
    at: Date,
  ): Promise<void> {
    const where = {
      profileId,
      registrantId,
      policyVersion: In(policyVersions),
      state: 'REGISTERED',
      suspendedAt: IsNull(),
    } as const;
    if ((await updateRows(manager, DomainRow, where, { suspendedAt: at, phaseUntil: DUE })) > 0)
      await this.followed(manager, { profileId, registrantId }, at);
  }

  /** Ends every suspension of the registrant's domains; answers how many there were. */
  async liftSuspensions(
    manager: EntityManager,
    { profileId, registrantId }: RegistrantKey,
    at: Date,
  ): Promise<number> {
    const where = { profileId, registrantId, suspendedAt: Not(IsNull()) };
    const lifted = await updateRows(manager, DomainRow, where, { suspendedAt: null, phaseUntil: DUE });
    if (lifted > 0) await this.followed(manager, { profileId, registrantId }, at);
    return lifted;
  }

  /** What hangs on the domains, here and at the registries, is brought after them. */
  private async followed(
    manager: EntityManager,
    { profileId, registrantId }: RegistrantKey,
    dueAt: Date,
  ): Promise<void> {
    await this.thirdLevels.followRegistrant(manager, profileId, registrantId);
    await servicesFollowSuspension(this.services, manager, profileId, dueAt);
    await enqueueJob(manager, { kind: HOLDS_FOLLOW, subjectId: registrantId, dueAt });
  }
}
