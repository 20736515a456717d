import type {
  PendingTransfer,
  RegistryAnswer,
  RegistryCommand,
  RegistryOutcome,
  RegistryRecord,
  TransferCommands,
  TransferRequestCommand,
} from '../port';
import { readTransfer } from './answers/domain-data';
import { isRefusal } from './answers/response';
import { domainInfo, domainTransfer } from './commands/domain-commands';
import { ask, type EppDesk, orUnavailable } from './desk';
import { findName } from './find-name';
import { onNameOfAny } from './outcome-of-name';
import { EppUnanswered } from './wire';

/** The name has no transfer, or is not there. */
const NONE_UNDER_WAY = new Set([2301, 2303]);

const WRONG_CODE = 2202;

/** Transfers of one registry, over EPP. */
export class EppTransfers implements TransferCommands {
  constructor(private readonly desk: EppDesk) {}

  requestTransfer = (command: TransferRequestCommand): Promise<RegistryOutcome<RegistryRecord>> =>
    orUnavailable(async () => {
      const { name, authCode } = command;
      const transfer = domainTransfer('request', name, authCode);
      const outcome = await onNameOfAny(this.desk, command, transfer);
      if (outcome.kind !== 'refused' || outcome.code !== 'STATUS_PROHIBITS') return outcome;
      const shown = await findName(this.desk, name);
      return shown?.sponsor === this.desk.clientId ? { kind: 'refused', code: 'ALREADY_SPONSORED' } : outcome;
    });

  /** Registries that do not look at the code show the name all the same. */
  fitsAuthCode(name: string, authCode: string): Promise<RegistryAnswer<boolean | null>> {
    return orUnavailable(async () => {
      const { code } = await ask(this.desk, domainInfo(name, authCode));
      return { kind: 'answered', value: code === WRONG_CODE ? false : null };
    });
  }

  transferOf(name: string): Promise<RegistryAnswer<PendingTransfer | null>> {
    return orUnavailable(async () => {
      const response = await ask(this.desk, domainTransfer('query', name));
      if (NONE_UNDER_WAY.has(response.code)) return { kind: 'answered', value: null };
      if (isRefusal(response)) throw new EppUnanswered(`a transfer is not shown: ${response.code}`);
      return { kind: 'answered', value: readTransfer(response, this.desk.clientId) };
    });
  }

  approveTransfer = (command: RegistryCommand) => this.decide('approve', command);
  rejectTransfer = (command: RegistryCommand) => this.decide('reject', command);
  cancelTransfer = (command: RegistryCommand) => this.decide('cancel', command);

  private decide(
    op: 'approve' | 'reject' | 'cancel',
    command: RegistryCommand,
  ): Promise<RegistryOutcome<RegistryRecord>> {
    return orUnavailable(() => onNameOfAny(this.desk, command, domainTransfer(op, command.name)));
  }
}
