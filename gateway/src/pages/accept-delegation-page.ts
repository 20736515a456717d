import { accessScopeTerms } from '@customer-area/identity/contract';
import type { Terms } from '@customer-area/shared/contract';
import { invitationPage } from './invitation-page';
import type { Visit } from './page';

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

/** Where somebody reads an invitation to act for another customer, and accepts it. */
export const acceptDelegationPage = invitationPage<Invitation, Accepted>({
  path: '/accept-delegation',
  name: 'delegation',
  query: INVITATION,
  mutation: ACCEPT,
  offer: (visit, { giverName, purpose, scopes, expiresAt, domains }) => {
    const { say } = visit;
    const names = domains === null ? say('page.delegation.all') : domains.map(({ name }) => name).join(', ');
    return {
      paragraphs: [say('page.delegation.offer', { giver: giverName })],
      rows: [
        [say('page.delegation.giver'), giverName],
        [say('page.delegation.scopes'), scopes.map((scope) => allowedBy(scope, visit)).join(', ')],
        [say('page.delegation.domains'), names],
        ...(purpose === null ? [] : ([[say('page.delegation.purpose'), purpose]] as const)),
        [say('page.delegation.until'), say('page.day', { at: new Date(expiresAt) })],
      ],
    };
  },
  said: ({ say }, answer) =>
    answer.__typename === 'ReceivedDelegation'
      ? say('page.delegation.done', { giver: answer.giverName })
      : answer.message,
});
