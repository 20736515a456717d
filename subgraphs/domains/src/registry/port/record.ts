export interface DsRecord {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  readonly digest: string;
}

interface ShownRecord {
  readonly name: string;
  /** The words of the registry: of EPP, or of .it (`ok/autoRenewPeriod`). */
  readonly statuses: readonly string[];
  /** Handle of the holder's contact; null where none was given. */
  readonly registrant: string | null;
  readonly nameServers: readonly string[];
  readonly dsRecords: readonly DsRecord[];
  readonly hasAuthCode: boolean;
  readonly phase: RegistryPhase;
  /** When it was deleted; null while it is registered, and where the registry does not tell. */
  readonly deletedAt: Date | null;
  /** When it last came to the registrar that has it; null while it never has, and where the registry does not tell. */
  readonly transferredAt: Date | null;
}

/** A name of ours. */
export interface OwnRecord extends ShownRecord {
  readonly isOurs: true;
  /** The registrar that has the name: we. */
  readonly sponsor: string;
  readonly createdAt: Date;
  /** The registry's own expiry; for .it at most a year ahead, however many years were sold. */
  readonly expiresAt: Date;
}

/** A name of another registrar. null: not every registry tells its dates to others. */
export interface ForeignRecord extends ShownRecord {
  readonly isOurs: false;
  /** The registrar that has the name; null where its registry shows it to its registrar alone: all that is known then is that it is not ours. */
  readonly sponsor: string | null;
  readonly createdAt: Date | null;
  readonly expiresAt: Date | null;
}

/** A name as its registry shows it. */
export type RegistryRecord = OwnRecord | ForeignRecord;

/** Whether a registry shows nothing of a name to us but that it has it: neither who has it now, nor since when. */
export function isHidden(record: RegistryRecord): boolean {
  return record.sponsor === null;
}

/** How far a deletion is, whatever words the registry has for it. */
export type RegistryPhase =
  | 'REGISTERED'
  /** Deleted, and can be restored: redemption, or the quarantine of .eu. */
  | 'REDEMPTION'
  /** Deleted, and cannot be restored; free afterwards. */
  | 'PENDING_DELETE';
