import type { EntityManager } from 'typeorm';
import { registrantData } from './registrant-data';

/** The data of every registrant is here, as after its job has run: for tests of one use case. */
export async function learnRegistrants(manager: Pick<EntityManager, 'query'>): Promise<void> {
  const { subjectType, firstName, lastName, fiscalCode, address, phone, locale } =
    registrantData('prf_known');
  const { street, postalCode, city, province, country } = address;
  await manager.query(
    `UPDATE registrant SET subject_type = ?, first_name = ?, last_name = ?, fiscal_code = ?, street = ?, postal_code = ?,
            city = ?, province = ?, country = ?, phone = ?, locale = ?, known_at = created_at,
            email = COALESCE(email, CONCAT(profile_id, '@example.it'))
      WHERE street IS NULL`,
    [
      ...[subjectType, firstName, lastName, fiscalCode],
      ...[street, postalCode, city, province, country, phone, locale],
    ],
  );
}

/** The registrants of a profile have confirmed the address that they have. */
export async function confirmAddresses(
  manager: Pick<EntityManager, 'query'>,
  profileId: string,
): Promise<void> {
  await manager.query(
    "UPDATE registrant SET email_fingerprint = SHA2(CONCAT(profile_id, '\\n', email), 256) WHERE profile_id = ?",
    [profileId],
  );
  await manager.query(
    `INSERT IGNORE INTO confirmed_address (profile_id, email_fingerprint, confirmed_at)
     SELECT profile_id, email_fingerprint, created_at FROM registrant WHERE profile_id = ?`,
    [profileId],
  );
}
