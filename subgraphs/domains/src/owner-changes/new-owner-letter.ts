import { createHash, randomBytes } from 'node:crypto';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { newOwnerLetter } from '../../contract';
import type { OwnerChangeDeps } from './owner-change-deps';
import { namesOf } from './tell-parties';

type NewOwnerLetterDeps = Pick<OwnerChangeDeps, 'database' | 'clock' | 'ownerChanges' | 'ownerChangePapers'>;

/** What is stored of the secret of an invitation. A plain hash is enough: 256 bits cannot be guessed. */
export function hashOfInvitation(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What identity needs to write an invitation. Asked again, the letter before leads nowhere: one letter is written, whoever dies. */
export function newOwnerLetterOperation(deps: NewOwnerLetterDeps): InternalHandlers {
  const { database, clock, ownerChanges, ownerChangePapers } = deps;
  return answerOperation(newOwnerLetter, ({ invitationId }) =>
    database.transact(async (manager) => {
      const invitation = await ownerChangePapers.findInvitation(manager, invitationId);
      const change =
        invitation === null ? null : await ownerChanges.lockAny(manager, invitation.ownerChangeId);
      if (invitation === null || change === null || change.state !== 'WAITING_NEW_OWNER') return null;
      const { profileId, email, locale, expiresAt } = invitation;
      if (expiresAt <= clock.now()) return null;
      const token = randomBytes(32).toString('base64url');
      const tokenHash = hashOfInvitation(token);
      if (!(await ownerChangePapers.changeInvitation(manager, invitation, { tokenHash }))) return null;
      return { profileId, email, locale, token, names: namesOf(change), expiresAt };
    }),
  );
}
