import type { EntityManager } from 'typeorm';
import { BACKFILL } from '../../migrations/1764790000000-portfolio';

const TLDS = "ELT(1 + seq % 5, 'it', 'com', 'eu', 'net', 'org')";
const WORDS = "ELT(1 + seq % 7, 'verde', 'bianco', 'rosso', 'azzurro', 'giallo', 'nero', 'viola')";

/** Registered domains of some profiles, ended or ending in the days from −100 on, with all that is kept of them. */
export async function insertLargePortfolios(
  manager: EntityManager,
  portfolios: readonly { readonly profileId: string; readonly count: number }[],
): Promise<void> {
  const end = 'UTC_TIMESTAMP(3) + INTERVAL (CAST(seq * 7919 % 1000 AS SIGNED) - 100) DAY';
  const name = `CONCAT('casa-', ${WORDS}, '-', seq, '.', ${TLDS})`;
  for (const { profileId, count } of portfolios)
    await manager.query(
      `INSERT INTO domain (id, profile_id, name, unicode_name, tld, policy_version, state, paid_through, expiring_from,
         renewable_until, redemption_until, pending_delete_until, created_at)
       SELECT CONCAT('dom_', ?, '_', seq), ?, ${name}, ${name}, ${TLDS}, 1, 'REGISTERED', ${end}, ${end} - INTERVAL 90 DAY,
         ${end} + INTERVAL 30 DAY, ${end} + INTERVAL 60 DAY, ${end} + INTERVAL 65 DAY, UTC_TIMESTAMP(3)
       FROM seq_1_to_${count}`,
      [profileId, profileId],
    );
  for (const statement of BACKFILL) await manager.query(statement);
}
