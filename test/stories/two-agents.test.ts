import { randomUUID } from 'node:crypto';
import { type Customer, newCustomer } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const OPEN = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number } }';
const TICKET =
  'query ($id: ID!) { ticket(id: $id) { status messages(first: 50) { edges { node { author text } } } } }';
const READ = `query ($id: ID!) { deskTicket(id: $id) {
  profileId place { status writing { agent { loginId name } } } ticket { subject messages(first: 10) { edges { node { text } } } } notes { text author { name } } } }`;
const PLACE = '__typename ... on QueuedTicket { status writing { expiresAt } }';
const TAKE = `mutation ($id: ID!) { takeTicket(ticketId: $id) { ${PLACE} ... on SomebodyIsWriting { lease { agent { name } } } } }`;
const ANSWER = `mutation ($id: ID!, $message: String!, $anyway: Boolean) { answerTicket(ticketId: $id, message: $message, anyway: $anyway) {
  ${PLACE} ... on SomebodyIsWriting { code lease { agent { name } expiresAt } } ... on TicketDeskRefused { code } } }`;
const NOTE = 'mutation ($id: ID!, $text: String!) { internalNote(ticketId: $id, text: $text) { ticketId } }';
const LOG = '{ auditLog(first: 50) { edges { node { kind text reason } } } }';

describe.each(topologies)('two agents answer at once (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let anna: Pick<Customer, 'ask'>;
  let bruno: Pick<Customer, 'ask'>;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
    [anna, bruno] = [await memberOfStaff(product), await memberOfStaff(product)];
  });

  const opened = async (subject: string) => {
    const input = { category: 'TECHNICAL', subject, message: 'Da stamattina.', idempotencyKey: randomUUID() };
    return (await customer.ask(OPEN, { input })).data.openTicket as { id: string; number: string };
  };
  const texts = async (id: string): Promise<string[]> => {
    const { data } = await customer.ask(TICKET, { id });
    return data.ticket.messages.edges.map(({ node }: { node: { text: string } }) => node.text);
  };

  it('and both answers stand', async () => {
    const { id } = await opened('Il sito non si apre');
    const answers = await Promise.all([
      anna.ask(ANSWER, { id, message: 'Riavvia il router.' }),
      bruno.ask(ANSWER, { id, message: 'Il server era fermo.' }),
    ]);
    expect(answers.map(({ data }) => data.answerTicket.status)).toEqual(['ANSWERED', 'ANSWERED']);
    expect((await texts(id)).sort()).toEqual([
      'Da stamattina.',
      'Il server era fermo.',
      'Riavvia il router.',
    ]);
    const [steps] = await product.rows(
      'support',
      "SELECT COUNT(*) AS n FROM ticket_transition WHERE ticket_id = ? AND to_status = 'ANSWERED'",
      [id],
    );
    expect(Number(steps?.n)).toBe(1);
  });

  it('unless one has taken the ticket: the other learns who is writing, and may answer anyway', async () => {
    const { id } = await opened('La posta è ferma');
    expect((await anna.ask(TAKE, { id })).data.takeTicket).toMatchObject({ status: 'OPEN' });
    const held = (await bruno.ask(ANSWER, { id, message: 'Ci penso io.' })).data.answerTicket;
    expect(held).toMatchObject({
      code: 'SOMEBODY_IS_WRITING',
      lease: { agent: { name: expect.any(String) } },
    });
    expect(Date.parse(held.lease.expiresAt)).toBeGreaterThan(Date.now());
    expect(await texts(id)).toEqual(['Da stamattina.']);
    await bruno.ask(ANSWER, { id, message: 'Ci penso io.', anyway: true });
    await anna.ask(ANSWER, { id, message: 'Risolto.' });
    expect(await texts(id)).toEqual(['Da stamattina.', 'Ci penso io.', 'Risolto.']);
  });

  it('and what they note stays among them, while the customer reads who has seen the ticket', async () => {
    const { id, number } = await opened('Fattura doppia');
    await anna.ask(NOTE, { id, text: 'Già rimborsato ieri.' });
    const { data } = await bruno.ask(READ, { id });
    expect(data.deskTicket).toMatchObject({
      profileId: customer.profileId,
      ticket: { subject: 'Fattura doppia', messages: { edges: [{ node: { text: 'Da stamattina.' } }] } },
      notes: [{ text: 'Già rimborsato ieri.', author: { name: expect.any(String) } }],
    });
    for (const operation of [READ, NOTE, ANSWER, TAKE]) {
      const answer = await customer.ask(operation, { id, text: 'x', message: 'x' });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const log = await eventually(async () => {
      const entries = (await customer.ask(LOG)).data.auditLog.edges as {
        node: { kind: string; reason: string | null };
      }[];
      return entries.some(({ node }) => node.kind === 'staff.read') && entries;
    });
    expect(log.find(({ node }) => node.kind === 'staff.read')?.node.reason).toBe(number);
    expect(JSON.stringify(log)).not.toContain('rimborsato');
  });
});
