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
