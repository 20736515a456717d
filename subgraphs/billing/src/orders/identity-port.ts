/** Billing data of a profile as it is now; an order freezes it. */
export interface ProfileSnapshot {
  readonly profileId: string;
  readonly subjectType: string;
  readonly displayName: string;
  readonly vatNumber: string | null;
  readonly country: string;
  readonly locale: 'it' | 'en';
  /** Everything else that an invoice may need; kept as it came. */
  readonly [field: string]: unknown;
}

/** What billing asks of the service that knows profiles. */
export interface IdentityPort {
  /** Null when there is no such profile (any more). */
  profileSnapshot(profileId: string): Promise<ProfileSnapshot | null>;
}
