import { createHmac, hkdfSync } from 'node:crypto';
import type { ActorKind } from './actor-kind';

/** What an entry says, without the person: all of it is under the entry's hash. */
export interface ChainedEntry {
  readonly profileId: string;
  /** 1 for the first entry of a profile, without gaps. */
  readonly seq: number;
  /** The service that told the fact. */
  readonly source: string;
  readonly eventId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly actorKind: ActorKind;
  readonly actorLoginId: string | null;
  readonly sessionId: string | null;
  readonly viaId: string | null;
  readonly personDigest: string;
}

/** The end of a profile's log, kept beside it. */
export interface LogHead {
  readonly profileId: string;
  /** Number of the last entry; 0 before the first. */
  readonly entries: number;
  readonly lastHash: string;
  /** When the last entry was written, by the machine's clock. */
  readonly movedAt: Date;
}

/** What the first entry follows. */
export const BEGINNING = '0'.repeat(64);
/** What an entry follows that was written after the log had been tampered with: the break stays in the log for good. */
export const AFTER_A_BREAK = 'f'.repeat(64);

/**
 * The seals of the audit log, made with a key that is not in the database: whoever can write to the tables can break a
 * log, but not without a trace. Each sort of seal says what it seals, so that none can stand in for another.
 */
export class LogSeals {
  private readonly key: Buffer;

  /** @param keyEncryptionKey 32 bytes in base64url; the log's own key is derived from it */
  constructor(keyEncryptionKey: string) {
    const secret = Buffer.from(keyEncryptionKey, 'base64url');
    this.key = Buffer.from(hkdfSync('sha256', secret, 'customer-area', 'access-log', 32));
  }

  /** Links an entry to the one before it. */
  ofEntry(entry: ChainedEntry, previousHash: string): string {
    return this.seal('entry', [
      entry.profileId,
      entry.seq,
      entry.source,
      entry.eventId,
      entry.kind,
      entry.subjectId,
      entry.at.toISOString(),
      entry.actorKind,
      entry.actorLoginId,
      entry.sessionId,
      entry.viaId,
      entry.personDigest,
      previousHash,
    ]);
  }

  ofHead(head: LogHead): string {
    return this.seal('head', [head.profileId, head.entries, head.lastHash, head.movedAt.toISOString()]);
  }

  /** Stands in the chain for what an entry says of a person, so that the words can be erased and the chain stays whole. */
  ofPerson(profileId: string, person: string): string {
    return this.seal('person', [profileId, person]);
  }

  /** Says that the person of an entry was erased by us, and not by somebody with a hand in the table. */
  ofErasure(entry: Pick<ChainedEntry, 'profileId' | 'seq' | 'personDigest'>): string {
    return this.seal('erasure', [entry.profileId, entry.seq, entry.personDigest]);
  }

  private seal(what: string, values: readonly (string | number | null)[]): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([what, ...values]))
      .digest('hex');
  }
}
