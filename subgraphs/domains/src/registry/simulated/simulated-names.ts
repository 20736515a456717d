import type {
  CreateCommand,
  DeleteCommand,
  GlueHost,
  NameAvailability,
  NameCommands,
  PendingTransfer,
  RegistryAnswer,
  RegistryCommand,
  RegistryRecord,
  RenewCommand,
  RestoreCommand,
  TradeCommand,
  TransferCommands,
  TransferRequestCommand,
  UpdateCommand,
} from '../port';
import { authDigestOf } from './auth-code';
import { carryOut, carryOutOnOwn } from './carry-out';
import { trade, update } from './commands/data-commands';
import type { Command } from './commands/effect';
import { create, remove, renew, restore } from './commands/term-commands';
import {
  approveTransfer,
  cancelTransfer,
  rejectTransfer,
  requestTransfer,
} from './commands/transfer-commands';
import { afterTime } from './passing-time';
import { REGISTRY_RULES } from './registry-rules';
import { behaviourOf } from './reserved-names';
import { type Asking, shownRecord } from './shown-record';
import type { Simulation } from './simulation';
import type { StoredName } from './stored-name';
import { takenName } from './taken-name';

/** The names of a simulated registry, as one registrar commands them. */
export class SimulatedNames implements NameCommands, TransferCommands {
  constructor(private readonly simulation: Simulation) {}

  async check(names: readonly string[]): Promise<RegistryAnswer<ReadonlyMap<string, NameAvailability>>> {
    const { database, simulatedRegistry } = this.simulation;
    const stored = await simulatedRegistry.names(database.read, names);
    const known = new Set(stored.filter((one) => this.standing(one) !== null).map(({ name }) => name));
    const isTaken = (name: string) => known.has(name) || behaviourOf(name) === 'TAKEN';
    const value = new Map(names.map((name) => [name, isTaken(name) ? 'TAKEN' : 'FREE'] as const));
    return { kind: 'answered', value };
  }

  async info(name: string): Promise<RegistryAnswer<RegistryRecord | null>> {
    const stored = await this.find(name);
    return { kind: 'answered', value: stored === null ? null : shownRecord(stored, this.asking()) };
  }

  async glueOf(name: string): Promise<RegistryAnswer<readonly GlueHost[]>> {
    const stored = await this.find(name);
    const isOurs = stored?.sponsor === this.simulation.registrar;
    return { kind: 'answered', value: isOurs ? stored.glue : [] };
  }

  async fitsAuthCode(name: string, authCode: string): Promise<RegistryAnswer<boolean | null>> {
    const stored = await this.find(name);
    const isTold = stored !== null && this.asking().rules.tellsAuthCode;
    return { kind: 'answered', value: isTold ? stored.authDigest === authDigestOf(authCode) : null };
  }

  async transferOf(name: string): Promise<RegistryAnswer<PendingTransfer | null>> {
    const stored = await this.find(name);
    const transfer = stored?.transfer ?? null;
    if (stored === null || transfer === null) return { kind: 'answered', value: null };
    const isToUs = transfer.to === this.simulation.registrar;
    return { kind: 'answered', value: { ...transfer, from: stored.sponsor, isToUs } };
  }

  create = (command: CreateCommand) => this.executeOnOwn('create', command, create(command));
  renew = (command: RenewCommand) => this.executeOnOwn('renew', command, renew(command));
  delete = (command: DeleteCommand) => this.executeOnOwn('delete', command, remove(command));
  restore = (command: RestoreCommand) => this.executeOnOwn('restore', command, restore);
  update = (command: UpdateCommand) => this.executeOnOwn('update', command, update(command));
  trade = (command: TradeCommand) => this.executeOnOwn('trade', command, trade(command));
  requestTransfer = (command: TransferRequestCommand) =>
    this.execute('transfer-request', command, requestTransfer(command.authCode));
  approveTransfer = (command: RegistryCommand) => this.execute('transfer-approve', command, approveTransfer);
  rejectTransfer = (command: RegistryCommand) => this.execute('transfer-reject', command, rejectTransfer);
  cancelTransfer = (command: RegistryCommand) => this.execute('transfer-cancel', command, cancelTransfer);

  private execute(kind: string, { commandId: id, name }: RegistryCommand, command: Command) {
    return carryOut(this.simulation, { kind, id, name }, command);
  }

  private executeOnOwn(kind: string, { commandId: id, name }: RegistryCommand, command: Command) {
    return carryOutOnOwn(this.simulation, { kind, id, name }, command);
  }

  private async find(name: string): Promise<StoredName | null> {
    const { database, clock, simulatedRegistry } = this.simulation;
    const stored = await simulatedRegistry.name(database.read, name);
    return this.standing(stored ?? takenName(name, clock.now()));
  }

  /** A stored name as it stands now; null: free. */
  private standing(stored: StoredName | null): StoredName | null {
    const { rules, now } = this.asking();
    return stored === null ? null : afterTime(stored, rules, now).stored;
  }

  private asking(): Asking {
    const { registry, registrar, clock } = this.simulation;
    return { registry, rules: REGISTRY_RULES[registry], registrar, now: clock.now() };
  }
}
