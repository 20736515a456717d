import type { Visit } from './page';
import { signedInPage } from './signed-in-page';

interface Money {
  readonly amount: number;
}
interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Order {
  readonly number: string;
  readonly status: string;
  readonly net: Money;
  readonly vat: Money;
  readonly total: Money;
  readonly expiresAt: string;
  readonly lines: readonly { readonly description: string; readonly net: Money }[];
}
interface Ticket {
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly messages: Connection<{
    readonly author: string;
    readonly text: string;
    readonly createdAt: string;
  }>;
}
type Domains = Connection<{ readonly unicodeName: string; readonly paidThrough: string | null }>;

const money = ({ say }: Visit, { amount }: Money) => say('page.amount', { cents: amount });
const day = ({ say }: Visit, at: string) => say('page.day', { at: new Date(at) });
const idOf = ({ fields }: Visit) => ({ id: fields.get('id') ?? '' });

export const domainsPage = signedInPage({
  path: '/domains',
  title: ({ say }) => say('page.domains.title'),
  query: `query PageDomains {
    answer: domains(first: 50, sort: PAID_THROUGH_ASC) { edges { node { unicodeName paidThrough } } }
  }`,
  variables: () => ({}),
  view: (visit, { edges }: Domains) => ({
    title: visit.say('page.domains.title'),
    paragraphs: [visit.say('page.domains.text')],
    rows: edges.map(({ node: { unicodeName, paidThrough } }) => [
      unicodeName,
      paidThrough === null ? '' : day(visit, paidThrough),
    ]),
  }),
});

export const orderPage = signedInPage({
  path: '/orders/:id',
  title: ({ say }) => say('page.order.title'),
  query: `query PageOrder($id: ID!) {
    answer: order(id: $id) {
      number status net { amount } vat { amount } total { amount } expiresAt
      lines(first: 50) { description net { amount } }
    }
  }`,
  variables: idOf,
  view: (visit, order: Order) => ({
    title: visit.say('page.order.numbered', { number: order.number }),
    paragraphs: [visit.say('page.order.status', { status: order.status, until: new Date(order.expiresAt) })],
    rows: [
      ...order.lines.map(({ description, net }) => [description, money(visit, net)] as const),
      [visit.say('page.order.net'), money(visit, order.net)],
      [visit.say('page.order.vat'), money(visit, order.vat)],
      [visit.say('page.order.total'), money(visit, order.total)],
    ],
  }),
});

export const ticketPage = signedInPage({
  path: '/tickets/:id',
  title: ({ say }) => say('page.ticket.title'),
  query: `query PageTicket($id: ID!) {
    answer: ticket(id: $id) { number subject status messages(last: 20) { edges { node { author text createdAt } } } }
  }`,
  variables: idOf,
  view: (visit, { number, subject, messages }: Ticket) => ({
    title: visit.say('page.ticket.numbered', { number, subject }),
    paragraphs: [],
    rows: messages.edges.map(({ node: { author, text, createdAt } }) => [
      visit.say('page.ticket.written', { author, at: new Date(createdAt) }),
      text,
    ]),
  }),
});
