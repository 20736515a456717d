import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';

/** An act on what all logins of a profile share, which waits for another of them where the profile has put acts under dual approval. */
export interface ActToApprove {
  readonly profileId: ProfileId;
  readonly askedBy: string;
  readonly act: 'CHANGE_CONTACTS' | 'CHANGE_RECOVERY_DATA';
  /** What the approving login is shown. */
  readonly subjectLabel: string | null;
  /** Of all that is about to be done: an approval is valid for exactly that. */
  readonly payloadHash: string;
}

/**
 * Asks for the act in the caller's transaction: null when it can be done now, otherwise the id of the request that waits. The
 * composition injects it: approvals stand in a district above.
 */
export type AskForApproval = (manager: EntityManager, act: ActToApprove) => Promise<string | null>;
