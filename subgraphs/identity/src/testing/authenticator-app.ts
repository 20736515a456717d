import type { Viewer } from '@customer-area/shared/viewer';
import { ask, loginOf } from '../../../../test/harness/operations';
import { totpCode } from '../credentials/second-factor';
import type { identityUnderTest } from './identity-under-test';

type Running = Awaited<ReturnType<typeof identityUnderTest>>;

export const ENABLE = `mutation ($code: String) { enableTotp(code: $code) {
  ... on TotpEnrolment { secret uri expiresAt } ... on SecondFactorRefused { code message } } }`;
export const CONFIRM = `mutation ($code: String!) { confirmTotp(code: $code) {
  ... on RecoveryCodes { codes } ... on SecondFactorRefused { code message } } }`;

/** What an app shows now. */
export const codeOf = (secret: string) => totpCode(secret, Date.now());

/** A code that cannot be right, whatever the time is: it differs in its last digit from each of those that may be. */
export function wrongCodeOf(secret: string): string {
  const taken = [-2, -1, 0, 1, 2].map((steps) => totpCode(secret, Date.now() + steps * 30_000));
  for (let code = 0; ; code++) {
    const candidate = String(code).padStart(6, '0');
    if (!taken.includes(candidate)) return candidate;
  }
}

/** An authenticator app that is on for the login. */
export async function appOf(
  running: Running,
  person: { readonly profileId: string; readonly loginId: string },
  viewer: Viewer = loginOf(person.profileId, person.loginId),
) {
  const enabled = await ask(running.service, viewer, ENABLE);
  const secret = enabled.data?.enableTotp?.secret as string | undefined;
  if (secret === undefined) throw new Error(JSON.stringify(enabled));
  const confirmed = await ask(running.service, viewer, CONFIRM, { code: codeOf(secret) });
  const recoveryCodes = confirmed.data?.confirmTotp?.codes as readonly string[] | undefined;
  if (recoveryCodes === undefined) throw new Error(JSON.stringify(confirmed));
  return {
    secret,
    recoveryCodes,
    /** A code that was not used yet, as if the last one had been used long ago. */
    freshCode: async () => {
      await running.rows('UPDATE second_factor SET last_step = 0 WHERE login_id = ?', [person.loginId]);
      return codeOf(secret);
    },
  };
}
