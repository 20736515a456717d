import type { RegistryCommand } from './name-commands';
import type { RegistryAnswer, RegistryOutcome } from './outcome';
import type { RegistryRecord } from './record';

export interface TransferRequestCommand extends RegistryCommand {
  readonly authCode: string;
}

/** A transfer that is under way. */
export interface PendingTransfer {
  readonly from: string;
  readonly to: string;
  readonly requestedAt: Date;
  /** When the registry carries it out unless it was rejected or cancelled. */
  readonly dueAt: Date;
  /** Whether we are the registrar that has asked for it. */
  readonly isToUs: boolean;
}

type Outcome = Promise<RegistryOutcome<RegistryRecord>>;

export interface TransferCommands {
  /** Asks for a name of another registrar. */
  requestTransfer(command: TransferRequestCommand): Outcome;
  /**
   * Whether the code is that of a name of another registrar. Null where the registry does not say before the transfer is asked for, and
   * for a name that it has not.
   */
  fitsAuthCode(name: string, authCode: string): Promise<RegistryAnswer<boolean | null>>;
  /** null: none is under way. Of one between others a registry may tell nothing: then it is unavailable. */
  transferOf(name: string): Promise<RegistryAnswer<PendingTransfer | null>>;
  /** Of the registrar that loses the name. */
  approveTransfer(command: RegistryCommand): Outcome;
  rejectTransfer(command: RegistryCommand): Outcome;
  /** Of the registrar that asked for it. */
  cancelTransfer(command: RegistryCommand): Outcome;
}
