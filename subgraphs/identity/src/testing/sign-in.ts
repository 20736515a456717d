import type { LoginViewer } from '@customer-area/shared/viewer';
import { type Answer, anonymous, ask, eventually, loginOf } from '../../../../test/harness/operations';
import { type identityUnderTest, PASSWORD } from './identity-under-test';

type Service = Awaited<ReturnType<typeof identityUnderTest>>['service'];

const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) {
  ... on Session { accessToken refreshToken login { id } } ... on SignInRefused { code } } }`;

/** A login that has signed in: who it is at the gateway, and what it was given. */
export interface SignedIn {
  readonly viewer: LoginViewer;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** Signs in; throws when that is refused. */
export async function signedIn(
  service: Service,
  username: string,
  password: string = PASSWORD,
  from: { ip?: string; userAgent?: string } = {},
): Promise<SignedIn> {
  const answer = await ask(service, { ...anonymous, ...from }, SIGN_IN, { username, password });
  const session = answer.data?.signIn;
  if (session?.accessToken === undefined) throw new Error(`no session: ${JSON.stringify(answer)}`);
  const { sid, pid, lim } = claimsOf(session.accessToken);
  const limits = (lim ?? null) as LoginViewer['limits'];
  const viewer = { ...loginOf(String(pid), session.login.id, String(sid)), limits, ...from };
  return { viewer, sessionId: String(sid), refreshToken: session.refreshToken };
}

/** What an access token says, unverified. */
export function claimsOf(accessToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}

/** The same login as somebody who typed its password half an hour ago. */
export function stale(viewer: LoginViewer): LoginViewer {
  return { ...viewer, authenticatedAt: viewer.authenticatedAt - 1_800 };
}

/** The code of what was thrown, and why. */
export function faultOf(answer: Answer): { code?: string; reason?: string; field?: string } {
  return answer.errors?.[0]?.extensions ?? {};
}

interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** The letters to an address, newest first, once those that were written have left. */
export async function lettersTo(service: Service, address: string): Promise<Letter[]> {
  await service.runtime.settle();
  const answer = await ask(
    service,
    anonymous,
    'query ($to: String!) { sandboxMail(to: $to) { subject text links } }',
    {
      to: address,
    },
  );
  return answer.data.sandboxMail;
}

/** The letter with this subject, once it has arrived. */
export function letterTo(service: Service, address: string, subject: string): Promise<Letter> {
  return eventually(async () =>
    (await lettersTo(service, address)).find((letter) => letter.subject === subject),
  );
}

/** Opens the link that was mailed to confirm an address. */
export async function confirmEmail(service: Service, address: string): Promise<void> {
  const link = await eventually(async () =>
    (await lettersTo(service, address))
      .flatMap(({ links }) => links)
      .find((one) => one.includes('/confirm-email?')),
  );
  const confirmed = await ask(service, anonymous, 'mutation ($t: String!) { confirmEmail(token: $t) }', {
    t: new URL(link).searchParams.get('token'),
  });
  if (confirmed.data.confirmEmail !== true) throw new Error(`not confirmed: ${JSON.stringify(confirmed)}`);
}
