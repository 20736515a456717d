import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { hashOfSecret, type LinkSecrets } from '@customer-area/shared/link-secrets';
import type { EntityManager } from 'typeorm';
import { ownerConfirmationLetter } from '../../contract';
import {
  type OwnerChangePapersStore,
  type OwnerChangeRow,
  type OwnerChangeStore,
  takesPapers,
} from '../owner-changes';
import { masked } from '../verification';
import type { OwnerConfirmationStore } from './owner-confirmation.store';
import { obstacleTo, type RegistrantsOfCaseDeps, registrantsOfCase } from './registrants-of-case';

export interface ConfirmationLetterDeps extends RegistrantsOfCaseDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ownerChanges: OwnerChangeStore;
  readonly ownerChangePapers: OwnerChangePapersStore;
  readonly ownerConfirmations: OwnerConfirmationStore;
}

/**
 * What identity needs to write to a registrant. The address is read now, from what the registry has: no session can name another one.
 * The link is that of the letter that was asked for last, however often it is asked for: two runs of one job mail the same.
 */
export function confirmationLetterOperation(
  deps: ConfirmationLetterDeps & { readonly confirmationSecrets: LinkSecrets },
): InternalHandlers {
  const { database, clock, ownerChanges, ownerConfirmations, confirmationSecrets } = deps;
  return answerOperation(ownerConfirmationLetter, ({ confirmationId }) =>
    database.transact(async (manager) => {
      const found = await ownerConfirmations.find(manager, confirmationId);
      const change = found === null ? null : await ownerChanges.lockAny(manager, found.ownerChangeId);
      const at = clock.now();
      if (found === null || change === null || !isAsking(change, at)) return null;
      const holder = (await registrantsOfCase(deps, manager, change)).find(
        ({ registrant }) => registrant?.id === found.registrantId,
      );
      const registrant = holder?.registrant ?? null;
      if (holder === undefined || registrant === null || registrant.email === null) return null;
      if ((await obstacleTo(deps, manager, change, registrant, at)) !== null) return null;
      const token = confirmationSecrets.of(`${found.id} ${found.letters}`);
      const { email, emailFingerprint, locale, firstName, lastName, companyName } = registrant;
      const names = [...holder.names];
      const written = {
        names,
        tokenHash: hashOfSecret(token),
        address: masked(email),
        emailFingerprint,
      };
      if (!(await ownerConfirmations.change(manager, found, written))) return null;
      return {
        ...{ profileId: found.profileId, email, locale: locale ?? 'it', firstName, lastName, companyName },
        ...{ token, names, newOwner: await newOwnerOf(deps, manager, change) },
        ...{ withoutLock: change.withoutLock === 1, expiresAt: change.dueAt },
      };
    }),
  );
}

/** Whether anybody still has something to confirm. */
export function isAsking(change: Pick<OwnerChangeRow, 'state' | 'dueAt' | 'acceptedAt'>, at: Date): boolean {
  return takesPapers(change.state) && change.acceptedAt !== null && change.dueAt > at;
}

/** Whom the domains go to, as far as whoever gives them knows: the address that was invited, without what makes it one. */
export async function newOwnerOf(
  { ownerChangePapers }: Pick<ConfirmationLetterDeps, 'ownerChangePapers'>,
  manager: EntityManager,
  { id, profileId }: Pick<OwnerChangeRow, 'id' | 'profileId'>,
): Promise<string> {
  const invitations = await ownerChangePapers.invitationsOf(manager, trustedProfileId(profileId), [id]);
  const used = invitations.find(({ usedAt }) => usedAt !== null);
  return used === undefined ? '' : masked(used.email);
}
