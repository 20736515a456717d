import type { EntityManager } from 'typeorm';
import { BACKFILL } from '../../migrations/1764790000000-portfolio';

const TLDS = "ELT(1 + seq % 5, 'it', 'com', 'eu', 'net', 'org')";
const WORDS = "ELT(1 + seq % 7, 'verde', 'bianco', 'rosso', 'azzurro', 'giallo', 'nero', 'viola')";

/** Each is of every so many-th domain; numbers that have no factor in common with those of extensions and registrants. */
const TAGS = [
  ['half', 2],
  ['fiftieth', 51],
  ['hundredth', 101],
  ['few', 4_999],
] as const;
const REGISTRANTS = 8;
/** Every so many-th domain renews itself. */
const EACH_RENEWING = 103;
const STATES = "ELT(LEAST(seq, 3), 'PENDING', 'SUSPENDED', 'VERIFIED')";

/** What is written of tags and registrants, and how many domains each has. */
const GROUPS = [
  `INSERT INTO registrant (id, profile_id, email_fingerprint, version, created_at)
     SELECT DISTINCT registrant_id, profile_id, registrant_id, 1, UTC_TIMESTAMP(3) FROM domain WHERE profile_id IN (?)`,
  `INSERT INTO verification (id, profile_id, registrant_id, email_fingerprint, state, reminded_days, resends)
     SELECT CONCAT('vrf_', id), profile_id, id, id, ${STATES.replaceAll('seq', "1 + SUBSTRING_INDEX(id, '_', -1)")}, 0, 0 FROM registrant
      WHERE profile_id IN (?)`,
  ...TAGS.map(
    ([tag, each]) => `INSERT INTO domain_tag (profile_id, domain_id, folded, text, name, paid_through_order)
       SELECT profile_id, id, '${tag}', '${tag}', name, paid_through_order FROM domain
        WHERE profile_id IN (?) AND SUBSTRING_INDEX(id, '_', -1) % ${each} = 0`,
  ),
  `INSERT INTO profile_tag (profile_id, folded, text, n)
     SELECT profile_id, folded, folded, COUNT(*) FROM domain_tag WHERE profile_id IN (?) GROUP BY profile_id, folded`,
  `INSERT INTO domain_group_count (profile_id, kind, member, tld, phase, n)
     SELECT profile_id, 'REGISTRANT', registrant_id, tld, phase, COUNT(*) FROM domain
      WHERE profile_id IN (?) GROUP BY profile_id, registrant_id, tld, phase`,
  `INSERT INTO domain_group_count (profile_id, kind, member, tld, phase, n)
     SELECT profile_id, 'AUTO_RENEW', auto_renew, tld, phase, COUNT(*) FROM domain
      WHERE profile_id IN (?) AND auto_renew = 'ON' GROUP BY profile_id, auto_renew, tld, phase`,
  `INSERT INTO domain_group_count (profile_id, kind, member, tld, phase, n)
     SELECT tag.profile_id, 'TAG', folded, tld, phase, COUNT(*) FROM domain_tag tag JOIN domain ON domain.id = tag.domain_id
      WHERE tag.profile_id IN (?) GROUP BY tag.profile_id, folded, tld, phase`,
];

/**
 * Registered domains of some profiles, ended or ending in the days from −100 on, with all that is kept of them. What only a
 * search by part reads takes the most time, and can be left out.
 */
export async function insertLargePortfolios(
  manager: EntityManager,
  portfolios: readonly { readonly profileId: string; readonly count: number }[],
  isSearched = true,
): Promise<void> {
  const end = 'UTC_TIMESTAMP(3) + INTERVAL (CAST(seq * 7919 % 1000 AS SIGNED) - 100) DAY';
  const name = `CONCAT('casa-', ${WORDS}, '-', seq, '.', ${TLDS})`;
  for (const { profileId, count } of portfolios)
    await manager.query(
      `INSERT INTO domain (id, profile_id, registrant_id, name, unicode_name, tld, policy_version, state, paid_through, expiring_from,
         renewable_until, redemption_until, pending_delete_until, registry_deleted_at, auto_renew, created_at)
       SELECT CONCAT('dom_', ?, '_', seq), ?, CONCAT('reg_', ?, '_', seq % ${REGISTRANTS}), ${name}, ${name}, ${TLDS},
         (SELECT MIN(version) FROM tld_policy WHERE tld_policy.tld = ${TLDS}), 'REGISTERED', ${end}, ${end} - INTERVAL 90 DAY,
         ${end} + INTERVAL 30 DAY, ${end} + INTERVAL 60 DAY, ${end} + INTERVAL 65 DAY, ${end} + INTERVAL 30 DAY,
         IF(seq % ${EACH_RENEWING} = 0, 'ON', 'OFF'), UTC_TIMESTAMP(3)
       FROM seq_1_to_${count}`,
      [profileId, profileId, profileId],
    );
  const kept = isSearched ? BACKFILL : BACKFILL.filter((statement) => !statement.includes('domain_gram'));
  for (const statement of kept) await manager.query(statement);
  const profileIds = portfolios.map(({ profileId }) => profileId);
  for (const statement of GROUPS) await manager.query(statement, [profileIds]);
}
