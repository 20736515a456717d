import type { ClientStatus, DsRecord, GlueHost, RegistryMessageKind } from '../port';

/** What a simulated registry stores of a name. What time alone changes is worked out from it (`passing-time.ts`). */
export interface StoredName {
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When the registry last renewed it by itself; null while it has not. */
  readonly renewedAt: Date | null;
  readonly deletedAt: Date | null;
  /** It ends with its term, instead of being renewed. */
  readonly endsAtExpiry: boolean;
  /** The registrar that has it. */
  readonly sponsor: string;
  readonly registrant: string | null;
  readonly nameServers: readonly string[];
  /** Name servers inside the name, with their addresses. */
  readonly glue: readonly GlueHost[];
  readonly dsRecords: readonly DsRecord[];
  readonly clientStatuses: readonly ClientStatus[];
  /** Digest of the auth code; null while there is none. */
  readonly authDigest: string | null;
  /** When it last came from another registrar; null while it never has. */
  readonly transferredAt: Date | null;
  /** The transfer under way. */
  readonly transfer: StoredTransfer | null;
}

export interface StoredTransfer {
  readonly to: string;
  readonly requestedAt: Date;
  readonly dueAt: Date;
}

export type ChargeKind =
  | 'CREATE'
  | 'CREATE_UNDONE'
  | 'RENEW'
  | 'AUTO_RENEW'
  | 'AUTO_RENEW_UNDONE'
  | 'RESTORE'
  | 'TRANSFER';

/** A movement of a registrar's credit, in cents: negative is taken from it. */
export interface Charge {
  readonly registrar: string;
  readonly kind: ChargeKind;
  readonly amount: number;
  readonly at: Date;
}

/** A message for a registrar's queue. */
export interface Notice {
  readonly registrar: string;
  readonly kind: RegistryMessageKind;
  readonly at: Date;
}

/** What something did to a name; null: it is free. */
export interface Change {
  readonly stored: StoredName | null;
  readonly charges: readonly Charge[];
  readonly notices: readonly Notice[];
}

export function newName(
  name: string,
  sponsor: string,
  term: { readonly createdAt: Date; readonly expiresAt: Date },
): StoredName {
  return {
    name,
    ...term,
    renewedAt: null,
    deletedAt: null,
    endsAtExpiry: false,
    sponsor,
    registrant: null,
    nameServers: [],
    glue: [],
    dsRecords: [],
    clientStatuses: [],
    authDigest: null,
    transferredAt: null,
    transfer: null,
  };
}
