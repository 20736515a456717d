import type { RegistryAccount } from './account';
import type { ContactCommands } from './contact-commands';
import type { NameCommands } from './name-commands';
import type { TransferCommands } from './transfer-commands';

/** What registries differ in, where a caller must know it before it sends anything. */
export interface RegistryTraits {
  /** Whether there is a `renew`: .it only renews itself, a year at a time. */
  readonly renews: boolean;
  /** Whether the holder changes by `trade`, not by an update. */
  readonly trades: boolean;
  /** Whether a `delete` can be sent ahead, for the end of the term. */
  readonly deletesAtExpiry: boolean;
  /** Days after a registration in which a `delete` takes its charge back and frees the name at once; 0: there are none. */
  readonly freeDays: number;
  /** Whether a name in redemption comes back at the price of an ordinary renewal. */
  readonly restoresByRenewal: boolean;
  /** Whether it keeps the addresses of a name server to which no name of ours points: as an object of its own (RFC 5732). */
  readonly keepsHosts: boolean;
}

interface RegistryCommands extends NameCommands, TransferCommands, ContactCommands {
  traitsOf(name: string): RegistryTraits;
}

/** The registries of all extensions, as this service needs them: the name or the extension says which one is meant. */
export interface RegistryPort extends RegistryCommands {
  /** What the installation calls the registry of an extension: each has contacts of its own. */
  registryOf(tld: string): string;
}

/** One registry. Any adapter must pass `describeRegistry` (testing/registry-contract.ts), the simulated ones included. */
export interface RegistryAdapter extends RegistryCommands, RegistryAccount {}
