import { notValid, type Page, tokenOf, type View, type Visit } from './page';
import { signIn, signInForm, signOut } from './sign-in';

const INVITATION = `query PageOwnerChange($token: String!) {
  answer: ownerChangeInvitation(token: $token) { names expiresAt deadline }
}`;
const ACCEPT = `mutation PageAcceptOwnerChange($token: String!) {
  answer: acceptOwnerChange(input: { token: $token }) {
    __typename
    ... on OwnerChange { names deadline }
    ... on OwnerChangeRefused { message }
  }
}`;

interface Invitation {
  readonly names: readonly string[];
  readonly expiresAt: string;
  readonly deadline: string;
}
type Accepted =
  | { readonly __typename: 'OwnerChange'; readonly names: readonly string[]; readonly deadline: string }
  | { readonly __typename: 'OwnerChangeRefused'; readonly message: string };

/** Where somebody reads an invitation to become the owner of domains with their own login, and accepts it. */
export const acceptOwnerChangePage: Page = {
  path: '/accept-owner-change',
  show: (visit) => signInAsked(visit),
  act: async (visit) => {
    const accessToken = visit.fields.get('session');
    return accessToken === undefined ? read(visit) : accept(visit, accessToken);
  },
};

function signInAsked(visit: Visit): View {
  const { say } = visit;
  return {
    title: say('page.ownerChange.title'),
    paragraphs: [say('page.ownerChange.signIn')],
    form: signInForm(visit, { token: tokenOf(visit) }),
  };
}

async function read(visit: Visit): Promise<View> {
  const { graph } = visit;
  const token = tokenOf(visit);
  const signedIn = await signIn(visit);
  if ('problem' in signedIn) return { ...signInAsked(visit), problems: [signedIn.problem] };
  const { accessToken } = signedIn;
  let invitation: Invitation | null = null;
  try {
    const { answer } = await graph.ask<{ answer: Invitation | null }>(INVITATION, { token }, accessToken);
    invitation = answer;
  } finally {
    if (invitation === null) await signOut(visit, accessToken);
  }
  return invitation === null ? notValid(visit) : offer(visit, invitation, accessToken);
}

function offer(visit: Visit, { names, deadline }: Invitation, accessToken: string): View {
  const { say } = visit;
  return {
    title: say('page.ownerChange.title'),
    paragraphs: [say('page.ownerChange.offer')],
    rows: [
      [say('page.ownerChange.domains'), names.join(', ')],
      [say('page.ownerChange.until'), say('page.day', { at: new Date(deadline) })],
    ],
    form: {
      hidden: { token: tokenOf(visit), session: accessToken },
      inputs: [],
      button: say('page.ownerChange.button'),
    },
  };
}

async function accept(visit: Visit, accessToken: string): Promise<View> {
  const { say, graph } = visit;
  const title = say('page.ownerChange.title');
  const { answer } = await graph
    .ask<{ answer: Accepted }>(ACCEPT, { token: tokenOf(visit) }, accessToken)
    .finally(() => signOut(visit, accessToken));
  return answer.__typename === 'OwnerChange'
    ? { title, paragraphs: [say('page.ownerChange.done', { names: answer.names.join(', ') })] }
    : { title, paragraphs: [answer.message] };
}
