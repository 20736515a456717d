/**
 * The registries of all extensions, as this service needs them. Names are A-labels. Any adapter must pass
 * `describeRegistry` (testing/registry-contract.ts), the simulated one included.
 */
export interface RegistryPort {
  /** What the registry says of each name, in one round trip. */
  check(names: readonly string[]): Promise<ReadonlyMap<string, NameAvailability>>;
  create(command: CreateCommand): Promise<RegistryOutcome>;
  renew(command: RenewCommand): Promise<RegistryOutcome>;
  /** Deletes the name: it is free afterwards. */
  delete(command: RegistryCommand): Promise<RegistryOutcome>;
  /** null: the name is not registered. */
  info(name: string): Promise<RegistryRecord | null>;
}

export type NameAvailability = 'FREE' | 'TAKEN';

/**
 * `commandId` is the client transaction id: the same id is the same command, however often it is sent, and gets the
 * outcome of the first time.
 */
export interface RegistryCommand {
  readonly commandId: string;
  readonly name: string;
}

export interface CreateCommand extends RegistryCommand {
  readonly years: number;
}

export interface RenewCommand extends RegistryCommand {
  readonly years: number;
}

export interface RegistryRecord {
  readonly name: string;
  readonly createdAt: Date;
  /** The registry's own expiry; for .it at most a year ahead, however many years were sold. */
  readonly expiresAt: Date;
  /** The status as the registry writes it, e.g. `ok` or `ok/autoRenewPeriod`. */
  readonly status: string;
}

export type RegistryRefusal = 'NAME_TAKEN' | 'REFUSED_BY_POLICY' | 'UNKNOWN_NAME' | 'TERM_TOO_LONG';

export type RegistryOutcome =
  | { readonly kind: 'done'; readonly record: RegistryRecord }
  | { readonly kind: 'refused'; readonly code: RegistryRefusal };

/** No answer: unavailable, or timed out. The command may or may not have been executed: send it again with its id. */
export class RegistryUnavailable extends Error {
  constructor(readonly command: string) {
    super(`the registry did not answer to ${command}`);
  }
}
