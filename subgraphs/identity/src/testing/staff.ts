import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, loginOf } from '../../../../test/harness/operations';
import { CONFIRM, codeOf, ENABLE } from './authenticator-app';
import type { identityUnderTest } from './identity-under-test';
import { claimsOf } from './sign-in';

type Running = Awaited<ReturnType<typeof identityUnderTest>>;

export const STAFF_PASSWORD = 'tre-gru-arancioni-in-porto';

const SIGN_IN = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename
  ... on Session { accessToken refreshToken } ... on SecondFactorRequired { challenge } ... on SignInRefused { code } } }`;
const REFRESH = 'mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken refreshToken } }';

/** What a sign-in with the password alone answers. */
export async function staffSignIn(running: Running, username: string, password = STAFF_PASSWORD) {
  return (await ask(running.service, anonymous, SIGN_IN, { u: username, p: password })).data.signIn;
}

/** Whom the gateway takes the bearer of an access token for. */
export function viewerOf(accessToken: string): LoginViewer {
  const claims = claimsOf(accessToken);
  return {
    ...loginOf(String(claims.pid), String(claims.sub), String(claims.sid)),
    role: claims.role as 'staff',
    secondFactor: claims.sf as boolean,
    permissions: (claims.perm ?? []) as string[],
    authenticatedAt: claims.auth_time as number,
    limits: (claims.lim ?? null) as LoginViewer['limits'],
  };
}

/** A member of staff who signs in for the first time, turns an authenticator app on and goes on with a refreshed session. */
export async function enrolled(running: Running, username: string, password = STAFF_PASSWORD) {
  const session = await staffSignIn(running, username, password);
  const newcomer = viewerOf(session.accessToken);
  const { secret } = (await ask(running.service, newcomer, ENABLE)).data.enableTotp;
  const confirmed = await ask(running.service, newcomer, CONFIRM, { code: codeOf(secret) });
  const refreshed = await ask(running.service, anonymous, REFRESH, { t: session.refreshToken });
  return {
    newcomer,
    secret: secret as string,
    recoveryCodes: confirmed.data.confirmTotp.codes as string[],
    viewer: viewerOf(refreshed.data.refreshSession.accessToken),
  };
}
