import { actingAs } from '@customer-area/shared/actor';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../../contract';
import { type AssignThirdLevelLoginDeps, assignThirdLevelLogin } from './assign-third-level-login';

/** What the service that keeps the domains asks here. */
export function thirdLevelOperations(deps: AssignThirdLevelLoginDeps): InternalHandlers {
  return {
    ...answerOperation(contract.assignThirdLevelLogin, ({ by, ...asked }) => {
      const profileId = trustedProfileId(asked.profileId);
      // The calling service has authenticated its caller: the audit log names who it was.
      return actingAs({ viewer: inPerson(profileId, by) }, () =>
        assignThirdLevelLogin(deps, { ...asked, profileId, askedBy: by.loginId }),
      );
    }),
    ...answerOperation(contract.thirdLevelLogins, async ({ profileId, domainIds }) => {
      const { database, thirdLevelLogins } = deps;
      const rows = await thirdLevelLogins.ofDomains(database.read, trustedProfileId(profileId), domainIds);
      return {
        logins: rows.flatMap(({ domainId, loginId }) => (domainId === null ? [] : [{ domainId, loginId }])),
      };
    }),
  };
}

function inPerson(profileId: string, by: { loginId: string; sessionId: string; ip: string }) {
  return {
    kind: 'login',
    ...by,
    profileId,
    role: 'customer',
    authenticatedAt: 0,
    secondFactor: false,
    permissions: [],
    limits: null,
    requestId: 'assign-third-level-login',
    locale: 'it',
    userAgent: '',
  } as const;
}
