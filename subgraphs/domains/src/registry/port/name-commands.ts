import type { RegistryAnswer, RegistryOutcome } from './outcome';
import type { DsRecord, OwnRecord, RegistryRecord } from './record';

export type NameAvailability = 'FREE' | 'TAKEN';

/**
 * `commandId` is for the logs of both sides and for nothing else: no registry answers a second command with the outcome of
 * the first. A command is repeated by facts: after a lost answer `info` first, then decide.
 */
export interface RegistryCommand {
  readonly commandId: string;
  /** A-label. */
  readonly name: string;
}

export interface DeleteCommand extends RegistryCommand {
  /** At the end of the term, instead of the registry's own renewal; a `renew` calls it off. Where the registry can do that. */
  readonly atExpiry?: boolean;
}

export interface CreateCommand extends RegistryCommand {
  readonly years: number;
  readonly registrant?: string;
  readonly nameServers?: readonly string[];
}

export interface RenewCommand extends RegistryCommand {
  readonly years: number;
  /** The expiry last seen; refused when another one stands, so that no year is added twice. */
  readonly seenExpiry: Date;
}

export interface RestoreCommand extends RegistryCommand {
  /**
   * When the name was deleted, as far as that was seen: a registry that wants a report of the restore is told it, and does not show
   * it itself. null: it was not seen.
   */
  readonly deletedAt: Date | null;
}

/** What is given takes the place of what stands; what is absent stays. */
export interface UpdateCommand extends RegistryCommand {
  readonly registrant?: string;
  readonly nameServers?: readonly string[];
  /** Where name servers inside the name itself are from now on; one without addresses is forgotten. Those that are not named stay. */
  readonly glue?: readonly GlueHost[];
  readonly dsRecords?: readonly DsRecord[];
  readonly addStatuses?: readonly ClientStatus[];
  readonly removeStatuses?: readonly ClientStatus[];
  readonly authCode?: string;
}

/** A name server that nobody finds without its addresses. */
export interface GlueHost {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** The statuses that a registrar sets. */
export type ClientStatus =
  | 'clientHold'
  | 'clientTransferProhibited'
  | 'clientDeleteProhibited'
  | 'clientUpdateProhibited'
  | 'clientRenewProhibited';

/** .it: another holder, under a new auth code. */
export interface TradeCommand extends RegistryCommand {
  readonly registrant: string;
  readonly authCode: string;
  readonly newAuthCode: string;
}

type Outcome = Promise<RegistryOutcome<OwnRecord>>;

export interface NameCommands {
  /** What the registry says of each name, in one round trip. */
  check(names: readonly string[]): Promise<RegistryAnswer<ReadonlyMap<string, NameAvailability>>>;
  /** null: the name is not registered. */
  info(name: string): Promise<RegistryAnswer<RegistryRecord | null>>;
  /** The name servers inside a name of ours whose addresses the registry has, by their names. */
  glueOf(name: string): Promise<RegistryAnswer<readonly GlueHost[]>>;
  create(command: CreateCommand): Outcome;
  renew(command: RenewCommand): Outcome;
  /**
   * The name goes into redemption or quarantine, and is free when its registry's periods are over. Within the free days after its
   * registration it is free at once, and shown as one that cannot be restored.
   */
  delete(command: DeleteCommand): Outcome;
  /** Only in redemption. A name whose term is over comes back with a year more. */
  restore(command: RestoreCommand): Outcome;
  update(command: UpdateCommand): Outcome;
  trade(command: TradeCommand): Outcome;
}
