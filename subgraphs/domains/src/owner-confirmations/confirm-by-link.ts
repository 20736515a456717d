import { profileRestrictions } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { hashOfSecret } from '@customer-area/shared/link-secrets';
import { networkOf } from '@customer-area/shared/network';
import type { Viewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { registrantConfirmedChange } from '../../contract';
import {
  type OwnerChangeRow,
  type RefusedOwnerChange,
  refused,
  type SettleDeps,
  takesPapers,
  tellParty,
  whyClosed,
} from '../owner-changes';
import type { AskRegistrantsDeps } from './ask-registrants';
import { type ConfirmationLetterDeps } from './confirmation-letter';
import type { OwnerConfirmationRow } from './owner-confirmation.entity';
import { type RegistrantsOfCaseDeps, registrantsOfCase } from './registrants-of-case';
import { settleConfirmations } from './settle-confirmations';

export interface ConfirmByLinkDeps extends ConfirmationLetterDeps, AskRegistrantsDeps, SettleDeps {
  readonly identity: Peer;
}

export type ConfirmedByLink =
  | RefusedOwnerChange
  | { readonly kind: 'confirmed'; readonly names: readonly string[]; readonly at: Date };

/** A secret that never was, one of a letter before, and one of an address that is another by now are answered alike. */
const NOT_GOOD = refused('CONFIRMATION_LINK_NOT_GOOD');

/**
 * A registrant says that it wants the change, by the link of its letter: whoever reads its mailbox, and nobody else. With the last one
 * of a case the giver has confirmed. Twice is once.
 */
export async function confirmByLink(
  deps: ConfirmByLinkDeps,
  viewer: Pick<Viewer, 'ip' | 'requestId'>,
  token: string,
): Promise<ConfirmedByLink> {
  const { database, identity, ownerChanges, ownerConfirmations } = deps;
  const tokenHash = hashOfSecret(token);
  const found = await ownerConfirmations.byLink(database.read, tokenHash);
  if (found === null) return NOT_GOOD;
  const { profileId } = found;
  const restricted = await askOperation(identity, profileRestrictions, { profileId }, viewer.requestId);
  return database.transact(async (manager): Promise<ConfirmedByLink> => {
    const change = await ownerChanges.lockAny(manager, found.ownerChangeId);
    // Another letter may have taken its place since it was looked up.
    const row = await ownerConfirmations.byLink(manager, tokenHash);
    if (change === null || row === null) return NOT_GOOD;
    const names = row.names ?? [];
    if (isInVain(change)) return refused('OWNER_CHANGE_OVER');
    if (row.confirmedAt !== null) return { kind: 'confirmed', names, at: row.confirmedAt };
    const at = deps.clock.now();
    if (!takesPapers(change.state) || change.dueAt <= at) return refused(whyClosed(change.state));
    if (!(await isSameAddress(deps, manager, change, row))) return NOT_GOOD;
    if (restricted.secondFactorResetUntil !== null) return refused('SECOND_FACTOR_RESET_FIRST');
    const by = { confirmedAt: at, network: networkOf(viewer.ip) };
    await ownerConfirmations.change(manager, row, by);
    const payload = { names: [...names], address: row.address ?? '' };
    await tellParty(manager, change, 'GIVER', registrantConfirmedChange, payload, at);
    await settleConfirmations(deps, manager, change, at);
    return { kind: 'confirmed', names, at };
  });
}

/** Whether the case is over and no domain has got another owner: what was confirmed then is nothing any more. */
export function isInVain({ state }: Pick<OwnerChangeRow, 'state'>): boolean {
  return state === 'CANCELLED' || state === 'EXPIRED' || state === 'FAILED';
}

/** Whether the registrant has domains of the case, and the letter went where letters to it go today. */
export async function isSameAddress(
  deps: RegistrantsOfCaseDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { registrantId, emailFingerprint }: OwnerConfirmationRow,
): Promise<boolean> {
  const holders = await registrantsOfCase(deps, manager, change);
  const registrant = holders.find((holder) => holder.registrant?.id === registrantId)?.registrant;
  return registrant != null && registrant.emailFingerprint === emailFingerprint;
}
