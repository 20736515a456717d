import { accessScopeTerms } from '@customer-area/identity/contract';
import type { Terms } from '@customer-area/shared/contract';
import { notValid, type Page, tokenOf, type View, type Visit } from './page';
import { signIn, signInForm, signOut } from './sign-in';

const INVITATION = `query PageDelegation($token: String!) {
  answer: delegationInvitation(token: $token) {
    giverName purpose scopes expiresAt status domains { name }
  }
}`;
const ACCEPT = `mutation PageAcceptDelegation($token: String!) {
  answer: acceptDelegation(token: $token) {
    __typename
    ... on ReceivedDelegation { giverName }
    ... on DelegationRefused { message }
  }
}`;

interface Invitation {
  readonly giverName: string;
  readonly purpose: string | null;
  readonly scopes: readonly string[];
  readonly expiresAt: string;
  readonly domains: readonly { readonly name: string }[] | null;
}
type Accepted =
  | { readonly __typename: 'ReceivedDelegation'; readonly giverName: string }
  | { readonly __typename: 'DelegationRefused'; readonly message: string };

/** What a scope of the graph allows: `DOMAINS_READ` is called `domains:read` among the services. */
function allowedBy(scope: string, { locale }: Visit): string {
  const terms: Terms = accessScopeTerms;
  return terms[scope.toLowerCase().replace('_', ':')]?.[locale] ?? scope;
}

/** Where somebody reads an invitation with their own login, and accepts it. */
export const acceptDelegationPage: Page = {
  path: '/accept-delegation',
  show: (visit) => signInAsked(visit),
  act: async (visit) => {
    const accessToken = visit.fields.get('session');
    return accessToken === undefined ? read(visit) : accept(visit, accessToken);
  },
};

function signInAsked(visit: Visit): View {
  const { say } = visit;
  return {
    title: say('page.delegation.title'),
    paragraphs: [say('page.delegation.signIn')],
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

function offer(visit: Visit, invitation: Invitation, accessToken: string): View {
  const { say } = visit;
  const { giverName, purpose, scopes, expiresAt, domains } = invitation;
  const names = domains === null ? say('page.delegation.all') : domains.map(({ name }) => name).join(', ');
  return {
    title: say('page.delegation.title'),
    paragraphs: [say('page.delegation.offer', { giver: giverName })],
    rows: [
      [say('page.delegation.giver'), giverName],
      [say('page.delegation.scopes'), scopes.map((scope) => allowedBy(scope, visit)).join(', ')],
      [say('page.delegation.domains'), names],
      ...(purpose === null ? [] : ([[say('page.delegation.purpose'), purpose]] as const)),
      [say('page.delegation.until'), say('page.day', { at: new Date(expiresAt) })],
    ],
    // The session is as short as any; who does not accept lets it end by itself.
    form: {
      hidden: { token: tokenOf(visit), session: accessToken },
      inputs: [],
      button: say('page.delegation.button'),
    },
  };
}

async function accept(visit: Visit, accessToken: string): Promise<View> {
  const { say, graph } = visit;
  const title = say('page.delegation.title');
  const variables = { token: tokenOf(visit) };
  const { answer } = await graph
    .ask<{ answer: Accepted }>(ACCEPT, variables, accessToken)
    .finally(() => signOut(visit, accessToken));
  return answer.__typename === 'ReceivedDelegation'
    ? { title, paragraphs: [say('page.delegation.done', { giver: answer.giverName })] }
    : { title, paragraphs: [answer.message] };
}
