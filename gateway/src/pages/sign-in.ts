import type { FormView, Visit } from './page';
import { codeInput } from './recover-page';

const SIGN_IN = `mutation PageSignIn($username: String!, $password: String!) {
  answer: signIn(username: $username, password: $password) {
    __typename
    ... on Session { accessToken }
    ... on SecondFactorRequired { challenge }
    ... on SignInRefused { message }
  }
}`;
const COMPLETE = `mutation PageCompleteSignIn($challenge: String!, $code: String!) {
  answer: completeSignIn(challenge: $challenge, code: $code) {
    __typename
    ... on Session { accessToken }
    ... on SignInRefused { message }
  }
}`;

type Session = { readonly __typename: 'Session'; readonly accessToken: string };
type Refused = { readonly __typename: 'SignInRefused'; readonly message: string };
type Challenged = { readonly __typename: 'SecondFactorRequired'; readonly challenge: string };

export type SignedIn = { readonly accessToken: string } | { readonly problem: string };

/** The fields of a sign-in, in a form that keeps what else came with the link. */
export function signInForm(visit: Visit, hidden: Readonly<Record<string, string>>): FormView {
  const { say, fields } = visit;
  const username = { name: 'username', label: say('page.username'), type: 'text', required: true } as const;
  return {
    hidden,
    inputs: [
      { ...username, autocomplete: 'username', value: fields.get('username') ?? '' },
      {
        name: 'password',
        label: say('page.password'),
        type: 'password',
        autocomplete: 'current-password',
        required: true,
      },
      codeInput(visit, false),
    ],
    button: say('page.continue'),
  };
}

/** Opens a session with what the form brought; whoever asks for it ends it. */
export async function signIn({ fields, graph, say }: Visit): Promise<SignedIn> {
  const [username, password, code] = ['username', 'password', 'code'].map((name) => fields.get(name) ?? '');
  const first = await graph.ask<{ answer: Session | Challenged | Refused }>(SIGN_IN, { username, password });
  const answer = first.answer;
  if (answer.__typename === 'Session') return answer;
  if (answer.__typename === 'SignInRefused') return { problem: answer.message };
  if (code === '') return { problem: say('page.codeNeeded') };
  const second = await graph.ask<{ answer: Session | Refused }>(COMPLETE, {
    challenge: answer.challenge,
    code,
  });
  return second.answer.__typename === 'Session' ? second.answer : { problem: second.answer.message };
}

/** Ends the session of a page. When that fails, what the page has to say is shown all the same: the session ends by itself. */
export async function signOut({ graph }: Visit, accessToken: string): Promise<void> {
  await graph.ask('mutation PageSignOut { signOut }', {}, accessToken).catch(() => undefined);
}
