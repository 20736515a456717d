import { activeDomain, type Customer, newCustomer, newKey } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number status about { domain { id name } } } }`;
const TICKET = `query ($id: ID!) { node(id: $id) { ... on Ticket { status closedAt reopenableUntil about { domain { name } order { number } invoice { number } }
  messages(first: 10) { totalCount edges { node { author text } } } actions { code allowed } } } }`;
const ANSWER = `mutation ($id: ID!, $message: String!) { answerTicket(ticketId: $id, message: $message) { __typename ... on QueuedTicket { status } } }`;
const act = (call: string) =>
  `mutation ($id: ID!) { answer: ${call} { __typename ... on Ticket { status } ... on TicketRefused { code } } }`;
const REPLY = act('replyToTicket(ticketId: $id, message: "Ancora niente.")');
const CLOSE = act('closeTicket(ticketId: $id)');
const REOPEN = act('reopenTicket(ticketId: $id)');
const RATE = act('rateTicket(input: { ticketId: $id, stars: 5, comment: "Veloci." })');
const LOG = '{ auditLog(first: 50) { edges { node { kind actor { kind } } } } }';

describe.each(topologies)(
  'a question is answered, closed, reopened and closes by itself (%s)',
  (topology) => {
    let product: BorrowedProduct;
    let customer: Customer;
    let staff: Pick<Customer, 'ask'>;
    let domain: { id: string; name: string; orderId: string };
    let ticket: { id: string; number: string };
    beforeAll(async () => {
      product = await borrowProduct(topology);
      staff = await memberOfStaff(product);
      customer = await newCustomer(product);
      domain = await activeDomain(customer);
    });
    afterAll(() => product?.giveBack());

    const seen = async () => (await customer.ask(TICKET, { id: ticket.id })).data.node;
    const come = async (source: string) => (await customer.ask(source, { id: ticket.id })).data.answer;
    const answer = async (message: string) =>
      (await staff.ask(ANSWER, { id: ticket.id, message })).data.answerTicket;
    const letter = (subject: string) =>
      eventually(async () => {
        const { data } = await product.ask(
          'query ($to: String!) { sandboxMail(to: $to) { subject text links } }',
          {
            to: customer.email,
          },
        );
        const letters = data.sandboxMail as { subject: string; text: string; links: string[] }[];
        return letters.find((one) => one.subject === subject);
      });

    it('is opened about the own domain, and a letter says so', async () => {
      const input = {
        category: 'TECHNICAL',
        subject: 'Il sito non si apre',
        message: 'Da ieri sera.',
        about: { domainId: domain.id },
        idempotencyKey: newKey(),
      };
      const first = await customer.ask(OPEN, { input });
      ticket = first.data.openTicket;
      expect(first.data.openTicket).toMatchObject({
        status: 'OPEN',
        about: { domain: { name: domain.name } },
      });
      expect(await customer.ask(OPEN, { input })).toEqual(first);
      const told = await letter(`Abbiamo ricevuto la tua richiesta ${ticket.number}`);
      expect(told.text).toContain('Il sito non si apre');
      expect(told.links.map((link) => new URL(link).pathname)).toContain(`/tickets/${ticket.id}`);
      const order = await customer.ask(OPEN, {
        input: { ...input, about: { orderId: domain.orderId }, idempotencyKey: newKey() },
      });
      const { data } = await customer.ask(TICKET, { id: order.data.openTicket.id });
      expect(data.node.about).toEqual({ domain: null, order: { number: expect.any(String) }, invoice: null });
    });

    it('is answered by staff, whose words are in the letter, and written to again', async () => {
      expect(await answer('Provi a riavviare.')).toEqual({ __typename: 'QueuedTicket', status: 'ANSWERED' });
      expect((await letter(`Risposta alla tua richiesta ${ticket.number}`)).text).toContain(
        'Provi a riavviare.',
      );
      expect(await come(REPLY)).toMatchObject({ status: 'OPEN' });
      expect(await seen()).toMatchObject({
        status: 'OPEN',
        messages: {
          totalCount: 3,
          edges: [
            { node: { author: 'CUSTOMER', text: 'Da ieri sera.' } },
            { node: { author: 'STAFF', text: 'Provi a riavviare.' } },
            { node: { author: 'CUSTOMER', text: 'Ancora niente.' } },
          ],
        },
      });
    });

    it('is closed and rated, and reopened', async () => {
      expect(await come(CLOSE)).toMatchObject({ status: 'CLOSED' });
      await letter(`La tua richiesta ${ticket.number} è chiusa`);
      expect(await come(RATE)).toMatchObject({ status: 'CLOSED' });
      expect(await come(RATE)).toMatchObject({ code: 'TICKET_RATED' });
      const offered = (await seen()).actions.filter(({ allowed }: { allowed: boolean }) => allowed);
      expect(offered.map(({ code }: { code: string }) => code)).toEqual(['REPLY', 'REOPEN']);
      expect(await come(REOPEN)).toMatchObject({ status: 'OPEN' });
    });

    it('closes by itself two weeks after its last answer, two days after a letter, and for good after two more', async () => {
      await answer('Ora dovrebbe andare.');
      const pass = (days: number) =>
        product.ask('mutation ($days: Int!) { advanceClock(days: $days) }', { days });
      await pass(12);
      await letter(`La tua richiesta ${ticket.number} si chiude tra 2 giorni`);
      expect((await seen()).status).toBe('ANSWERED');
      await pass(2);
      await eventually(async () => (await seen()).status === 'CLOSED');
      await pass(15);
      expect(await come(REOPEN)).toMatchObject({ code: 'TICKET_CLOSED_FOR_GOOD' });
      expect(await come(REPLY)).toMatchObject({ code: 'TICKET_CLOSED_FOR_GOOD' });
    });

    it('stands in the audit log, with who has done what', async () => {
      const told = await eventually(async () => {
        const { data } = await customer.ask(LOG);
        const lines = (data.auditLog.edges as { node: { kind: string; actor: { kind: string } } }[])
          .map(({ node }) => `${node.kind} ${node.actor.kind}`)
          .filter((line) => line.startsWith('ticket.'));
        return lines.length >= 8 ? lines : null;
      });
      expect(told.sort()).toEqual([
        'ticket.answered STAFF',
        'ticket.answered STAFF',
        'ticket.closed LOGIN',
        'ticket.closed SYSTEM',
        'ticket.opened LOGIN',
        'ticket.opened LOGIN',
        'ticket.reopened LOGIN',
        'ticket.written LOGIN',
      ]);
    });
  },
);
