/** BINDING while the order is being made; BOUND when it is there; FAILED when it could not be made as promised. */
export type ClaimState = 'BINDING' | 'BOUND' | 'FAILED';

export interface OrderClaim {
  readonly orderId: string;
  readonly profileId: string;
  readonly state: ClaimState;
}
