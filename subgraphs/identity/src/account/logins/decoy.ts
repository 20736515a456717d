import { createHash } from 'node:crypto';

const DECOYS = 64;

/**
 * The row that a username which does not exist is counted on, so that a wrong guess costs the same statements whether there
 * is such a login or not. Several unknown usernames share one; nobody can tell, since it only ever leads to a no.
 */
export function decoyOf(username: string): string {
  return `lgn_decoy_${createHash('sha256').update(username).digest().readUInt16BE(0) % DECOYS}`;
}
