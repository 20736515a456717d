import { notValid, type Page, tokenOf, type View, type Visit } from './page';

const ASKED = `query PageOwnerChangeToObject($token: String!) {
  answer: ownerChangeToObject(token: $token) { names createdAt objectedAt }
}`;
const OBJECT = `mutation PageObjectOwnerChange($token: String!) {
  answer: objectToOwnerChange(token: $token) {
    __typename
    ... on OwnerChangeObjected { names }
    ... on OwnerChangeRefused { code message }
  }
}`;

interface Asked {
  readonly names: readonly string[];
  readonly createdAt: string;
  readonly objectedAt: string | null;
}
type Objected =
  | { readonly __typename: 'OwnerChangeObjected'; readonly names: readonly string[] }
  | { readonly __typename: 'OwnerChangeRefused'; readonly code: string; readonly message: string };

/** Where somebody who is said to have died stops the heirs: a mailbox of its own is all that it needs. */
export const objectOwnerChangePage: Page = {
  path: '/object-owner-change',
  show: async (visit) => {
    const { answer } = await visit.graph.ask<{ answer: Asked | null }>(ASKED, { token: tokenOf(visit) });
    if (answer === null) return notValid(visit);
    return answer.objectedAt === null ? asked(visit, answer) : objected(visit, answer.names);
  },
  act: async (visit) => {
    const { graph } = visit;
    const { answer } = await graph.ask<{ answer: Objected }>(OBJECT, { token: tokenOf(visit) });
    if (answer.__typename === 'OwnerChangeObjected') return objected(visit, answer.names);
    if (answer.code === 'OBJECTION_LINK_NOT_GOOD') return notValid(visit);
    return { title: visit.say('page.objectOwner.title'), paragraphs: [answer.message] };
  },
};

function asked(visit: Visit, { names, createdAt }: Asked): View {
  const { say } = visit;
  return {
    title: say('page.objectOwner.title'),
    paragraphs: [say('page.objectOwner.text')],
    rows: [
      [say('page.confirmOwner.domains'), names.join(', ')],
      [say('page.objectOwner.since'), say('page.day', { at: new Date(createdAt) })],
    ],
    form: { hidden: { token: tokenOf(visit) }, inputs: [], button: say('page.objectOwner.button') },
  };
}

function objected({ say }: Visit, names: readonly string[]): View {
  const paragraphs = [say('page.objectOwner.done', { names: names.join(', ') })];
  return { title: say('page.objectOwner.title'), paragraphs };
}
