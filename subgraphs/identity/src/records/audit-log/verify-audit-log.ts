import { notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import type { AuditLogStore } from './audit-log.store';
import type { AuditLogEntryRow, AuditLogHeadRow } from './audit-log-entry.entity';
import { BEGINNING, type LogSeals } from './chain';

export interface VerifyAuditLogDeps {
  readonly auditLog: AuditLogStore;
  readonly seals: LogSeals;
  readonly logger: Logger;
}

export interface LogVerdict {
  /** Every entry is as it was written, none is missing, and the head is ours. */
  readonly intact: boolean;
  /** How many entries there are. */
  readonly entries: number;
  /** Where the chain breaks first: an entry that was changed, put there, moved, or is missing. */
  readonly firstBrokenSeq: number | null;
  readonly headMatches: boolean;
}

/** Rows in memory at a time. */
const BATCH = 500;

/** Follows the chain of a profile's log from its beginning to its head. Entries written meanwhile are followed as well. */
export async function verifyAuditLog(deps: VerifyAuditLogDeps, profileId: ProfileId): Promise<LogVerdict> {
  const walk = new Walk(deps.seals, profileId);
  let head = await deps.auditLog.head(profileId);
  for (;;) {
    await walkToTheEnd(deps, profileId, walk);
    const now = await deps.auditLog.head(profileId);
    // An entry and its head are written together: while the head has not moved, what was walked is what belongs to it.
    if (now?.seal === head?.seal)
      return verdict(deps, profileId, walk, await headMatches(deps, profileId, walk, now));
    head = now;
  }
}

async function walkToTheEnd(deps: VerifyAuditLogDeps, profileId: ProfileId, walk: Walk): Promise<void> {
  for (;;) {
    const rows = await deps.auditLog.inOrder(profileId, walk.reached, BATCH);
    for (const row of rows) walk.follow(row);
    if (rows.length < BATCH) return;
  }
}

async function headMatches(
  deps: VerifyAuditLogDeps,
  profileId: ProfileId,
  walk: Walk,
  head: AuditLogHeadRow | null,
): Promise<boolean> {
  // No head is right only for a profile of which nothing has been told so far.
  if (head === null) return walk.entries === 0 && !(await deps.auditLog.mustExist(profileId));
  if (deps.seals.ofHead(head) !== head.seal) return false;
  if (head.entries >= walk.expected) walk.missing();
  return head.entries === walk.expected - 1 && head.lastHash === walk.lastHash;
}

function verdict(
  deps: VerifyAuditLogDeps,
  profileId: ProfileId,
  walk: Walk,
  headMatches: boolean,
): LogVerdict {
  const { entries, firstBrokenSeq } = walk;
  const intact = headMatches && firstBrokenSeq === null;
  if (!intact)
    deps.logger.error(
      { profileId, entries, firstBrokenSeq, headMatches },
      'this audit log was tampered with',
    );
  return { intact, entries, firstBrokenSeq, headMatches };
}

/** How far the chain was followed. */
class Walk {
  entries = 0;
  reached = Number.MIN_SAFE_INTEGER;
  expected = 1;
  lastHash = BEGINNING;
  firstBrokenSeq: number | null = null;

  constructor(
    private readonly seals: LogSeals,
    private readonly profileId: ProfileId,
  ) {}

  follow(row: AuditLogEntryRow): void {
    // The second layer of isolation, for an answer that is made of numbers only.
    if (row.profileId !== this.profileId) throw notFound();
    this.entries++;
    this.reached = row.seq;
    if (!this.isNext(row)) this.missing();
    this.expected = this.reached + 1;
    this.lastHash = row.hash;
  }

  /** What should be here is not. The first such place is the one that is told. */
  missing(): void {
    this.firstBrokenSeq ??= this.expected;
  }

  private isNext(row: AuditLogEntryRow): boolean {
    const { person, personDigest, erasureSeal } = row;
    const personIsOurs =
      person === null
        ? erasureSeal === this.seals.ofErasure(row)
        : erasureSeal === null && personDigest === this.seals.ofPerson(row.profileId, person);
    return (
      this.reached === this.expected && personIsOurs && row.hash === this.seals.ofEntry(row, this.lastHash)
    );
  }
}
