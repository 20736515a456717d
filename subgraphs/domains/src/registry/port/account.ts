import type { Cents } from '@customer-area/shared/money';
import type { RegistryAnswer } from './outcome';

/** What a registry tells of what happened without a command of ours. */
export type RegistryMessageKind =
  | 'AUTO_RENEWED'
  | 'DELETED'
  | 'TRANSFER_REQUESTED'
  | 'TRANSFER_APPROVED'
  | 'TRANSFER_REJECTED'
  | 'TRANSFER_CANCELLED';

export interface RegistryMessage {
  readonly id: string;
  readonly kind: RegistryMessageKind;
  readonly name: string;
  readonly at: Date;
}

/** Our account at one registry. */
export interface RegistryAccount {
  /** The oldest message that was not acknowledged; null when there is none. */
  poll(): Promise<RegistryAnswer<RegistryMessage | null>>;
  acknowledge(messageId: string): Promise<RegistryAnswer<null>>;
  /** What is left of our credit. */
  balance(): Promise<RegistryAnswer<Cents>>;
}
