import { notValid, type Page, tokenOf, type View, type Visit } from './page';

const ASKED = `query PageOwnerChangeToConfirm($token: String!) {
  answer: ownerChangeToConfirm(token: $token) { names newOwner withoutLock deadline confirmedAt }
}`;
const CONFIRM = `mutation PageConfirmOwnerChange($token: String!) {
  answer: confirmOwnerChangeByLink(token: $token) {
    __typename
    ... on OwnerChangeConfirmed { names }
    ... on OwnerChangeRefused { code message }
  }
}`;

interface Asked {
  readonly names: readonly string[];
  readonly newOwner: string;
  readonly withoutLock: boolean;
  readonly deadline: string;
  readonly confirmedAt: string | null;
}
type Confirmed =
  | { readonly __typename: 'OwnerChangeConfirmed'; readonly names: readonly string[] }
  | { readonly __typename: 'OwnerChangeRefused'; readonly code: string; readonly message: string };

/** Where the registrant of domains reads who is to have them, and confirms it: its mailbox is all that it needs. */
export const confirmOwnerChangePage: Page = {
  path: '/confirm-owner-change',
  show: async (visit) => {
    const { answer } = await visit.graph.ask<{ answer: Asked | null }>(ASKED, { token: tokenOf(visit) });
    if (answer === null) return notValid(visit);
    return answer.confirmedAt === null ? asked(visit, answer) : confirmed(visit, answer.names);
  },
  act: async (visit) => {
    const { graph } = visit;
    const { answer } = await graph.ask<{ answer: Confirmed }>(CONFIRM, { token: tokenOf(visit) });
    if (answer.__typename === 'OwnerChangeConfirmed') return confirmed(visit, answer.names);
    if (answer.code === 'CONFIRMATION_LINK_NOT_GOOD') return notValid(visit);
    return { title: visit.say('page.confirmOwner.title'), paragraphs: [answer.message] };
  },
};

function asked(visit: Visit, { names, newOwner, withoutLock, deadline }: Asked): View {
  const { say } = visit;
  return {
    title: say('page.confirmOwner.title'),
    paragraphs: [say('page.confirmOwner.text')],
    rows: [
      [say('page.confirmOwner.domains'), names.join(', ')],
      [say('page.confirmOwner.newOwner'), newOwner],
      [say('page.confirmOwner.lock'), say('page.confirmOwner.lockChosen', { withoutLock })],
      [say('page.confirmOwner.until'), say('page.day', { at: new Date(deadline) })],
    ],
    form: { hidden: { token: tokenOf(visit) }, inputs: [], button: say('page.confirmOwner.button') },
  };
}

function confirmed({ say }: Visit, names: readonly string[]): View {
  const paragraphs = [say('page.confirmOwner.done', { names: names.join(', ') })];
  return { title: say('page.confirmOwner.title'), paragraphs };
}
