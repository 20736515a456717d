import type { EntityManager } from 'typeorm';

/** What goes on working after a login has a new password, because it knows none. */
export interface RemainingAccess {
  /** The keys that the login has made. */
  readonly keys: readonly { readonly name: string; readonly expiresAt: Date }[];
  /** The delegations that its profile has given, and invitations to. */
  readonly delegations: readonly { readonly email: string; readonly until: Date }[];
  /** Ends all of it, once. */
  readonly endLink: string;
}

/** Keys and delegations stand in a district above. Null when nothing remains. */
export type RemainingAccessOf = (
  manager: EntityManager,
  login: { readonly loginId: string; readonly profileId: string },
) => Promise<RemainingAccess | null>;
