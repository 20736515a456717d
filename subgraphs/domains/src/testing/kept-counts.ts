import type { EntityManager } from 'typeorm';

/** What is kept, beside what counting the domains one by one finds. */
const COMPARED: Readonly<Record<string, readonly [kept: string, counted: string]>> = {
  domain_count: [
    "SELECT CONCAT_WS(' ', profile_id, tld, phase) AS k, n FROM domain_count WHERE n <> 0",
    "SELECT CONCAT_WS(' ', profile_id, tld, phase) AS k, COUNT(*) AS n FROM domain WHERE parent_id IS NULL AND phase IS NOT NULL GROUP BY k",
  ],
  'registrants in domain_group_count': [
    "SELECT CONCAT_WS(' ', profile_id, member, tld, phase) AS k, n FROM domain_group_count WHERE kind = 'REGISTRANT' AND n <> 0",
    "SELECT CONCAT_WS(' ', profile_id, registrant_id, tld, phase) AS k, COUNT(*) AS n FROM domain WHERE phase IS NOT NULL AND registrant_id IS NOT NULL GROUP BY k",
  ],
  'tags in domain_group_count': [
    "SELECT CONCAT_WS(' ', profile_id, member, tld, phase) AS k, n FROM domain_group_count WHERE kind = 'TAG' AND n <> 0",
    "SELECT CONCAT_WS(' ', domain.profile_id, folded, tld, phase) AS k, COUNT(*) AS n FROM domain JOIN domain_tag tag ON tag.domain_id = domain.id WHERE phase IS NOT NULL GROUP BY k",
  ],
  'renewing themselves in domain_group_count': [
    "SELECT CONCAT_WS(' ', profile_id, member, tld, phase) AS k, n FROM domain_group_count WHERE kind = 'AUTO_RENEW' AND n <> 0",
    "SELECT CONCAT_WS(' ', profile_id, auto_renew, tld, phase) AS k, COUNT(*) AS n FROM domain WHERE phase IS NOT NULL AND auto_renew = 'ON' GROUP BY k",
  ],
  profile_tag: [
    "SELECT CONCAT_WS(' ', profile_id, folded) AS k, n FROM profile_tag",
    "SELECT CONCAT_WS(' ', profile_id, folded) AS k, COUNT(*) AS n FROM domain_tag GROUP BY k",
  ],
};

/** The tables whose counts are not what the domains say, with the first difference. */
export async function keptCountsDiffer(manager: EntityManager): Promise<string[]> {
  const differ: string[] = [];
  for (const [table, [kept, counted]] of Object.entries(COMPARED)) {
    const rows = await manager.query<{ k: string }[]>(
      `SELECT k, SUM(n) AS d FROM (${kept} UNION ALL SELECT k, -n FROM (${counted}) counted) both_sides GROUP BY k HAVING d <> 0 LIMIT 1`,
    );
    if (rows[0] !== undefined) differ.push(`${table}: ${rows[0].k}`);
  }
  return differ;
}
