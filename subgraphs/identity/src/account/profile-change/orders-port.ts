/** The orders of a profile that have not come to an end. */
export interface OpenOrders {
  readonly total: number;
  /** The newest hundred. */
  readonly ids: readonly string[];
  /** Another one as soon as an order comes or goes. */
  readonly digest: string;
}

/** What identity asks of the service that knows orders. */
export interface OrdersPort {
  /** UNAVAILABLE when the service does not answer. */
  openOrdersOf(profileId: string, requestId: string): Promise<OpenOrders>;
}
