import type { EntityManager } from 'typeorm';
import type { ProfileEntity } from '../account/profiles';

/** Whom a letter is for: what it takes of a profile. */
export type Addressee = Pick<ProfileEntity, 'email' | 'locale' | 'firstName' | 'lastName' | 'companyName'> & {
  /** Null for somebody who is no customer. */
  readonly profileId: string | null;
};

/** Whom to write about a login; null when there is nobody: a member of staff without an address. */
export type AddresseeOf = (
  manager: EntityManager,
  login: { readonly id: string; readonly profileId: string },
) => Promise<Addressee | null>;
