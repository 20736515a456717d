import type { Database } from '@customer-area/shared/database';
import {
  type OwnRows,
  ownerIn,
  type ProfileId,
  refuseForeignOwners,
  rowsOf,
} from '@customer-area/shared/isolation';
import type { DomainStatus } from '../lifecycle';
import { DomainRow } from './domain.entity';
import { DomainCountRow } from './domain-count.entity';
import { PhaseStore, SLICE } from './phase.store';
import type { Counted } from './walks';

/** Slices that one read brings up to date at most. */
const MOST_SLICES = 5;

interface RawCount {
  readonly profileId: string;
  readonly tld: string | null;
  readonly phase: DomainStatus | null;
  readonly n: number;
}

/** How many domains of a profile have each extension and phase, kept in a table of its own. */
export class PhaseCountsStore {
  private readonly phases = new PhaseStore();

  constructor(
    private readonly database: Pick<Database, 'transact'>,
    private readonly ownRows: OwnRows,
  ) {}

  /**
   * At this moment. What time has changed since is written first, in slices; null while more is left than one read may
   * write: then nothing that is kept says how the domains stand, and whoever asks looks at each.
   */
  async at(profileId: ProfileId, now: Date): Promise<readonly Counted[] | null> {
    const first = await this.read(profileId, now);
    if (first !== null) return first;
    for (let slice = 0; slice < MOST_SLICES; slice++) {
      const caughtUp = await this.database.transact((manager) =>
        this.phases.catchUp(manager, profileId, now),
      );
      if (caughtUp < SLICE) break;
    }
    return this.read(profileId, now);
  }

  private async read(profileId: ProfileId, now: Date): Promise<readonly Counted[] | null> {
    const rows = await this.ownRows.read<RawCount>(profileId, 'domain counts', () => this.text(), { now });
    for (const { profileId: owner } of rows)
      refuseForeignOwners({ firstOwner: owner, lastOwner: owner }, ownerIn(profileId));
    if (rows.some(({ phase }) => phase === null)) return null;
    return rows.flatMap(({ tld, phase, n }) => (tld === null || phase === null ? [] : [{ tld, phase, n }]));
  }

  /** The counts; after them one row without a phase if a domain is not up to date. */
  private text(): string {
    const { manager } = this.ownRows;
    const counts = manager
      .createQueryBuilder(DomainCountRow, 'counted')
      .select('counted.profileId', 'profileId')
      .addSelect('counted.tld', 'tld')
      .addSelect('counted.phase', 'phase')
      .addSelect('counted.n', 'n');
    const due = manager
      .createQueryBuilder(DomainRow, 'domain')
      .select('domain.profileId', 'profileId')
      .addSelect('NULL', 'tld')
      .addSelect('NULL', 'phase')
      .addSelect('0', 'n');
    const owned = rowsOf(due, 'domain', '' as ProfileId)
      .andWhere('domain.phaseUntil <= :now')
      .limit(1);
    return `${rowsOf(counts, 'counted', '' as ProfileId).getQuery()} UNION ALL (${owned.getQuery()})`;
  }
}
