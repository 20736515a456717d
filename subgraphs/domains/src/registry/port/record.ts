export interface DsRecord {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  readonly digest: string;
}

/** A name as its registry shows it. */
export interface RegistryRecord {
  readonly name: string;
  readonly createdAt: Date;
  /** The registry's own expiry; for .it at most a year ahead, however many years were sold. */
  readonly expiresAt: Date;
  /** The words of the registry: of EPP, or of .it (`ok/autoRenewPeriod`). */
  readonly statuses: readonly string[];
  /** The registrar that has the name. */
  readonly sponsor: string;
  readonly isOurs: boolean;
  /** Handle of the holder's contact; null where none was given. */
  readonly registrant: string | null;
  readonly nameServers: readonly string[];
  readonly dsRecords: readonly DsRecord[];
  readonly hasAuthCode: boolean;
  readonly phase: RegistryPhase;
  /** When it was deleted; null while it is registered, and where the registry does not tell. */
  readonly deletedAt: Date | null;
}

/** How far a deletion is, whatever words the registry has for it. */
export type RegistryPhase =
  | 'REGISTERED'
  /** Deleted, and can be restored: redemption, or the quarantine of .eu. */
  | 'REDEMPTION'
  /** Deleted, and cannot be restored; free afterwards. */
  | 'PENDING_DELETE';
