/** The domains that are charged to a kept method when they renew themselves. */
export interface RenewalsOfMethod {
  /** The first hundred. */
  readonly domains: readonly { readonly domainId: string; readonly name: string }[];
  readonly total: number;
}

/** What billing asks of the service that knows which domains renew themselves. */
export interface RenewalsPort {
  renewalsOf(method: { readonly profileId: string; readonly methodId: string }): Promise<RenewalsOfMethod>;
}
