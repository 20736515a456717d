import { assignThirdLevelLogin } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { DomainRow } from '../portfolio';
import { type AssignRefusalCode, assignRefusal } from './assign-login-rules';

export interface AssignLoginDeps {
  readonly identity: Peer;
}

/**
 * Gives a third level to a login of the profile, or takes it from the one that has it. Which login sees what is kept where logins
 * are. Null when it is done; NOT_FOUND for a login that the profile does not have.
 */
export async function assignLogin(
  { identity }: AssignLoginDeps,
  domain: DomainRow,
  loginId: string | null,
  { loginId: by, sessionId, ip, requestId }: LoginViewer,
): Promise<AssignRefusalCode | null> {
  const code = assignRefusal(domain);
  const isTakenAway = loginId === null && code === 'THIRD_LEVEL_NOT_THERE';
  if (code !== null && !isTakenAway) return code;
  const { profileId, id: domainId, unicodeName } = domain;
  const asked = { profileId, domainId, unicodeName, loginId, by: { loginId: by, sessionId, ip } };
  const outcome = await askOperation(identity, assignThirdLevelLogin, asked, requestId);
  return outcome.kind === 'refused' ? outcome.code : null;
}
