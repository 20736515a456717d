import { invitationPage } from './invitation-page';

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
  readonly deadline: string;
}
type Accepted =
  | { readonly __typename: 'OwnerChange'; readonly names: readonly string[] }
  | { readonly __typename: 'OwnerChangeRefused'; readonly message: string };

/** Where somebody reads an invitation to become the owner of domains, and accepts it. */
export const acceptOwnerChangePage = invitationPage<Invitation, Accepted>({
  path: '/accept-owner-change',
  name: 'ownerChange',
  query: INVITATION,
  mutation: ACCEPT,
  offer: ({ say }, { names, deadline }) => ({
    paragraphs: [say('page.ownerChange.offer')],
    rows: [
      [say('page.ownerChange.domains'), names.join(', ')],
      [say('page.ownerChange.until'), say('page.day', { at: new Date(deadline) })],
    ],
  }),
  said: ({ say }, answer) =>
    answer.__typename === 'OwnerChange'
      ? say('page.ownerChange.done', { names: answer.names.join(', ') })
      : answer.message,
});
