import type { Cents } from '@customer-area/shared/money';
import type { RegistryAnswer } from './outcome';

/** What a registry tells of what happened without a command of ours. */
export type RegistryMessageKind =
  | 'AUTO_RENEWED'
  | 'DELETED'
  | 'TRANSFER_REQUESTED'
  | 'TRANSFER_APPROVED'
  | 'TRANSFER_REJECTED'
  | 'TRANSFER_CANCELLED'
  /** A command of ours that the registry had accepted without deciding. */
  | 'COMMAND_DONE'
  | 'COMMAND_REFUSED'
  /** What nothing follows from by itself: staff look into it. */
  | 'OTHER';

export interface RegistryMessage {
  readonly id: string;
  readonly kind: RegistryMessageKind;
  /** Empty where the message names none. */
  readonly name: string;
  readonly at: Date;
  /** Of the command that is decided: that of its outcome `pending`. */
  readonly reference?: string | null;
  /** The other registrar that has got the name; absent where it is none, or none is named. */
  readonly gainingRegistrar?: string | null;
}

/** Our account at one registry. */
export interface RegistryAccount {
  /** The oldest message that was not acknowledged; null when there is none. */
  poll(): Promise<RegistryAnswer<RegistryMessage | null>>;
  acknowledge(messageId: string): Promise<RegistryAnswer<null>>;
  /** What is left of our credit. */
  balance(): Promise<RegistryAnswer<Cents>>;
}
