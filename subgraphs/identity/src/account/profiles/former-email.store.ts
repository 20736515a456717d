import type { EntityManager } from 'typeorm';

/** A mailbox that was the profile's until lately is told when somebody gets into it by mail. */
export const FORMER_ADDRESS_DAYS = 30;

/** Keeps an address that is being replaced. */
export async function keepFormerEmail(
  manager: EntityManager,
  former: { profileId: string; email: string; replacedAt: Date },
): Promise<void> {
  await manager.query('INSERT IGNORE INTO former_email (profile_id, replaced_at, email) VALUES (?, ?, ?)', [
    former.profileId,
    former.replacedAt,
    former.email,
  ]);
}

/**
 * The addresses of a profile that were replaced after `since`, newest first, each once. The one in use may be among
 * them: somebody may have gone back to it.
 */
export async function formerEmails(
  manager: EntityManager,
  profileId: string,
  since: Date,
): Promise<string[]> {
  const rows = (await manager.query(
    `SELECT email, MAX(replaced_at) AS replacedAt FROM former_email
      WHERE profile_id = ? AND replaced_at > ? GROUP BY email ORDER BY replacedAt DESC`,
    [profileId, since],
  )) as { email: string }[];
  return rows.map((row) => row.email);
}
