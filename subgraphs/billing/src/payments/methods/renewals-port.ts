/** The domains that are charged to a kept method when they renew themselves. */
export interface RenewalsOfMethod {
  readonly methodId: string;
  /** The first hundred. */
  readonly domains: readonly { readonly domainId: string; readonly name: string }[];
  readonly total: number;
}

/** What billing asks of the service that knows which domains renew themselves. */
export interface RenewalsPort {
  /** In the order asked; at most a hundred methods. */
  renewalsOf(methods: {
    readonly profileId: string;
    readonly methodIds: readonly string[];
  }): Promise<readonly RenewalsOfMethod[]>;
}
