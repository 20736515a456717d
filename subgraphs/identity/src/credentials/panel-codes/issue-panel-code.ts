import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import type { issuePanelCode as contract } from '../../../contract';
import type { LoginStore } from '../../account/logins';
import { newSecret, secretHash } from '../../secrets';
import type { PanelClient } from './panel-client';
import type { PanelCodeStore } from './panel-code.store';

export interface IssuePanelCodeDeps {
  readonly database: Database;
  readonly logins: LoginStore;
  readonly panelCodes: PanelCodeStore;
  readonly panels: readonly PanelClient[];
  readonly issuer: string;
}

/** A browser goes there at once: long enough for a slow line, too short to be of use in a log. Machine time. */
const CODE_MS = 60_000;

/** An address that opens the panel once. The domain is the panel's to show, the session what it is shown as. */
export async function issuePanelCode(
  { database, logins, panelCodes, panels, issuer }: IssuePanelCodeDeps,
  { profileId: domainProfileId, loginId, sessionId, domainId, domainName }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const panel = panels[0];
  const login = await logins.find(loginId);
  if (panel === undefined || login === null) return null;
  const code = newSecret();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + CODE_MS);
  const row = {
    codeHash: secretHash(code),
    profileId: login.profileId,
    loginId,
    sessionId,
    domainProfileId,
    domainId,
    domainName,
    clientId: panel.id,
    expiresAt,
    usedAt: null,
  };
  await database.transact((manager) => panelCodes.insert(manager, row, now));
  const url = new URL(panel.redirectUri);
  url.searchParams.set('code', code);
  // RFC 9207: a panel of several installations knows whose code it is.
  url.searchParams.set('iss', issuer);
  return { url: url.href, expiresAt };
}
