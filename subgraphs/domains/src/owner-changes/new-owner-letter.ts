import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { hashOfSecret, type LinkSecrets } from '@customer-area/shared/link-secrets';
import { newOwnerLetter } from '../../contract';
import type { OwnerChangeDeps } from './owner-change-deps';
import { namesOf } from './tell-parties';

type NewOwnerLetterDeps = Pick<
  OwnerChangeDeps,
  'database' | 'clock' | 'ownerChanges' | 'ownerChangePapers'
> & {
  readonly invitationSecrets: LinkSecrets;
};

/** What identity needs to write an invitation. Asked again, it is the same link: of two runs of one job the letter of either is good. */
export function newOwnerLetterOperation(deps: NewOwnerLetterDeps): InternalHandlers {
  const { database, clock, ownerChanges, ownerChangePapers, invitationSecrets } = deps;
  return answerOperation(newOwnerLetter, ({ invitationId }) =>
    database.transact(async (manager) => {
      const invitation = await ownerChangePapers.findInvitation(manager, invitationId);
      const change =
        invitation === null ? null : await ownerChanges.lockAny(manager, invitation.ownerChangeId);
      if (invitation === null || change === null || change.state !== 'WAITING_NEW_OWNER') return null;
      const { profileId, email, locale, expiresAt } = invitation;
      if (expiresAt <= clock.now()) return null;
      const token = invitationSecrets.of(invitation.id);
      const tokenHash = hashOfSecret(token);
      if (!(await ownerChangePapers.changeInvitation(manager, invitation, { tokenHash }))) return null;
      return { profileId, email, locale, token, names: namesOf(change), expiresAt };
    }),
  );
}
