import type { EntityManager } from 'typeorm';

/** Whom a letter is for: what it takes of a profile. */
export interface Addressee {
  /** Null for somebody who is no customer. */
  readonly profileId: string | null;
  readonly email: string;
  readonly locale: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
}

/** Whom to write about a login; null when there is nobody: a member of staff without an address. */
export type AddresseeOf = (
  manager: EntityManager,
  login: { readonly id: string; readonly profileId: string },
) => Promise<Addressee | null>;
