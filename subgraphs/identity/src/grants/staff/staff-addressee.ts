import type { EntityManager } from 'typeorm';
import type { Addressee } from '../../letters';
import type { StaffRow, StaffStore } from './staff.store';

/** Where letters to a member of staff go; null without an address. */
export function addresseeAmong(member: Pick<StaffRow, 'name' | 'email' | 'locale'>): Addressee | null {
  const { name, email, locale } = member;
  if (email === null) return null;
  return { profileId: null, email, locale, firstName: name, lastName: null, companyName: null };
}

/** The same for a login that is known by its id. */
export async function staffAddressee(
  staff: StaffStore,
  manager: EntityManager,
  loginId: string,
): Promise<Addressee | null> {
  const member = await staff.find(loginId, manager);
  return member === null ? null : addresseeAmong(member);
}
