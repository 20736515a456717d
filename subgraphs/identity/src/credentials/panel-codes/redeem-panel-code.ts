import { panelAccess } from '@customer-area/domains/contract';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { SignJWT } from 'jose';
import type { redeemPanelCode as contract } from '../../../contract';
import { secretHash } from '../../secrets';
import type { SessionStore, SigningKeys } from '../sessions';
import type { IssuePanelCodeDeps } from './issue-panel-code';
import { authenticatedPanel } from './panel-client';
import type { PanelCodeRow } from './panel-code.entity';

export interface RedeemPanelCodeDeps extends IssuePanelCodeDeps {
  readonly sessions: SessionStore;
  readonly keys: SigningKeys;
  readonly domains: Peer;
}

/** The panel opens a session of its own with it, at once. */
const ID_TOKEN_SECONDS = 300;

const NOT_GOOD = { kind: 'invalid_grant' } as const;

/**
 * Redeems a code for an ID token. It is used up first, in a transaction of its own, whatever is found out about it afterwards: what
 * is tried twice, late, by another panel, after its session has ended or for a domain that has no panel any more, is answered alike.
 */
export async function redeemPanelCode(
  deps: RedeemPanelCodeDeps,
  { clientId, clientSecret, code, redirectUri }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const panel = authenticatedPanel(deps.panels, { clientId, clientSecret });
  if (panel === null) return { kind: 'invalid_client' };
  const { database, sessions, panelCodes } = deps;
  const now = new Date();
  const used = await database.transact((manager) => panelCodes.use(manager, secretHash(code), now));
  if (
    used === null ||
    used.expiresAt <= now ||
    used.clientId !== panel.id ||
    redirectUri !== panel.redirectUri
  )
    return NOT_GOOD;
  const { sessionId, loginId } = used;
  const session = await database.transact((manager) =>
    sessions.lockOpen(manager, { id: sessionId, loginId }, now),
  );
  if (session === null || !(await mayOpen(deps, used))) return NOT_GOOD;
  const idToken = await idTokenOf(deps, used, session.authenticatedAt);
  return { kind: 'redeemed', idToken, expiresInSeconds: ID_TOKEN_SECONDS };
}

async function mayOpen({ domains }: RedeemPanelCodeDeps, code: PanelCodeRow): Promise<boolean> {
  const { domainProfileId: profileId, domainId } = code;
  return (await askOperation(domains, panelAccess, { profileId, domainId })).allowed;
}

async function idTokenOf(
  { keys, issuer, logins }: RedeemPanelCodeDeps,
  { loginId, clientId, domainId, domainName }: PanelCodeRow,
  authenticatedAt: Date,
): Promise<string> {
  const { kid, privateKey } = await keys.current();
  const login = await logins.find(loginId);
  const claims = {
    auth_time: Math.floor(authenticatedAt.getTime() / 1_000),
    preferred_username: login?.username,
    domain: domainName,
    domain_id: domainId,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setSubject(loginId)
    .setIssuedAt()
    .setExpirationTime(`${ID_TOKEN_SECONDS}s`)
    .sign(privateKey);
}
