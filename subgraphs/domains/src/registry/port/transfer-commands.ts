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
}

type Outcome = Promise<RegistryOutcome<RegistryRecord>>;

export interface TransferCommands {
  /** Asks for a name of another registrar. */
  requestTransfer(command: TransferRequestCommand): Outcome;
  /** null: none is under way. */
  transferOf(name: string): Promise<RegistryAnswer<PendingTransfer | null>>;
  /** Of the registrar that loses the name. */
  approveTransfer(command: RegistryCommand): Outcome;
  rejectTransfer(command: RegistryCommand): Outcome;
  /** Of the registrar that asked for it. */
  cancelTransfer(command: RegistryCommand): Outcome;
}
