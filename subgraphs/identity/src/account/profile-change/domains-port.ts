/** What happens to some domains, and the days it takes. */
export interface DomainsConsequence {
  readonly domains: number;
  readonly days: number;
}

/** The domains a profile holds, as far as a change of its data affects them. */
export interface HeldDomains {
  readonly total: number;
  /** The first hundred in alphabetical order. */
  readonly ids: readonly string[];
  /** Another one as soon as a domain comes or goes. */
  readonly digest: string;
  /** Domains whose registrant will be asked to confirm the new address; null without any. */
  readonly verification: DomainsConsequence | null;
  /** Domains that cannot go to another registrar for a while; null without any. */
  readonly transferLock: DomainsConsequence | null;
}

/** What identity asks of the service that knows domains. */
export interface DomainsPort {
  /** `newEmailFingerprint` null: the address stays. UNAVAILABLE when the service does not answer. */
  heldBy(profileId: string, newEmailFingerprint: string | null, requestId: string): Promise<HeldDomains>;
}
