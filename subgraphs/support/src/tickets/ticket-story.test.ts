import { randomBytes } from 'node:crypto';
import { isolation } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import type { ComposedSubgraph } from '@customer-area/shared/subgraph';
import { emptyDatabase } from '../../../../test/harness/database';
import { anonymous, ask, loginOf } from '../../../../test/harness/operations';
import { compose } from '../composition';
import { readSupportConfig } from '../config';

const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id status subject messages { author text } domain { id } } }`;
const INPUT = {
  category: 'DOMAINS',
  subject: 'Il sito non si apre',
  message: 'Da ieri sera.',
  domainId: 'dom_01jdem00000000000000000103',
};

describe('tickets', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let service: ComposedSubgraph;
  const start = async (enforcePermissions: boolean) => {
    const config = readSupportConfig({
      PORT: '0',
      DATABASE_URL: database.url,
      SERVICE_KEY: randomBytes(32).toString('base64url'),
      IDENTITY_URL: 'http://127.0.0.1:1',
      DOMAINS_URL: 'http://127.0.0.1:1',
      BILLING_URL: 'http://127.0.0.1:1',
    });
    const logger = createLogger('support', 'silent');
    return compose(config, {
      logger,
      enforcePermissions,
      peer: () => {
        throw new Error('support calls nobody');
      },
    });
  };
  beforeAll(async () => {
    database = await emptyDatabase('support');
    service = await start(true);
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });
  const mine = loginOf('prf_mine');
  const theirs = loginOf('prf_theirs');
  const open = async () => (await ask(service, mine, OPEN, { input: INPUT })).data.openTicket;

  it('are opened, written to, closed and opened again by an answer', async () => {
    const ticket = await open();
    expect(ticket).toMatchObject({
      status: 'OPEN',
      messages: [{ author: 'CUSTOMER', text: 'Da ieri sera.' }],
      domain: { id: INPUT.domainId },
    });
    const closed = await ask(service, mine, `mutation { closeTicket(ticketId: "${ticket.id}") { status } }`);
    expect(closed.data.closeTicket.status).toBe('CLOSED');
    const reply = await ask(
      service,
      mine,
      `mutation { replyToTicket(ticketId: "${ticket.id}", message: "Ancora niente.") { ... on Ticket { status messages { text } } } }`,
    );
    expect(reply.data.replyToTicket).toEqual({
      status: 'OPEN',
      messages: [{ text: 'Da ieri sera.' }, { text: 'Ancora niente.' }],
    });
  });

  it('hold 200 messages, and refuse another', async () => {
    const ticket = await open();
    const reply = `mutation { replyToTicket(ticketId: "${ticket.id}", message: "x") { ... on Ticket { messages { text } } } }`;
    for (let count = 1; count < 199; count++) await ask(service, mine, reply);
    expect((await ask(service, mine, reply)).data.replyToTicket.messages).toHaveLength(200);
    expect((await ask(service, mine, reply)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });

  it('of another profile are answered like those that do not exist on every path', async () => {
    const ticket = await open();
    const absent = 'tkt_01jdem00000000000000009999';
    const paths = [
      (id: string) => `{ ticket(id: "${id}") { id } }`,
      (id: string) =>
        `{ _entities(representations: [{__typename: "Ticket", id: "${id}"}]) { ... on Ticket { id } } }`,
      (id: string) => `mutation { closeTicket(ticketId: "${id}") { id } }`,
      (id: string) => `mutation { replyToTicket(ticketId: "${id}", message: "x") { __typename } }`,
    ];
    for (const path of paths)
      expect(await ask(service, theirs, path(ticket.id))).toEqual(await ask(service, theirs, path(absent)));
    const list = await ask(service, theirs, '{ tickets { edges { node { id } } } }');
    expect(list.data.tickets.edges).toEqual([]);
    expect(
      (await ask(service, anonymous, '{ tickets { edges { node { id } } } }')).errors?.[0]?.extensions.code,
    ).toBe('UNAUTHENTICATED');
  });

  it('stay isolated when either layer is off', async () => {
    const ticket = await open();
    const query = `{ ticket(id: "${ticket.id}") { id } }`;
    const withoutPermissions = await start(false);
    expect((await ask(withoutPermissions, theirs, query)).data).toEqual({ ticket: null });
    await withoutPermissions.close();

    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    const answer = await ask(service, theirs, query);
    narrow.mockRestore();
    expect(answer.data).toEqual({ ticket: null });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['subject', { subject: '' }],
    ['subject', { subject: 'a\r\nBcc: x@example.it' }],
    ['subject', { subject: 'x'.repeat(201) }],
    ['subject', { subject: '\u200b\u200b' }],
    ['subject', { subject: 'a\u202eb' }],
    ['message', { message: 'x'.repeat(5_001) }],
    ['domainId', { domainId: '5' }],
  ])('refuse a %s that is not valid, by its name, and store nothing', async (field, wrong) => {
    const before = (await ask(service, mine, '{ tickets(first: 100) { edges { cursor } } }')).data.tickets
      .edges.length;
    const answer = await ask(service, mine, OPEN, { input: { ...INPUT, ...wrong } });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: `input.${field}` });
    expect(
      (await ask(service, mine, '{ tickets(first: 100) { edges { cursor } } }')).data.tickets.edges,
    ).toHaveLength(before);
  });

  it('are listed newest first, page by page', async () => {
    const viewer = loginOf('prf_pages');
    for (let n = 0; n < 5; n++)
      await ask(service, viewer, OPEN, { input: { ...INPUT, subject: `domanda ${n}` } });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        data: {
          tickets: {
            edges: { node: { subject: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      } = await ask(
        service,
        viewer,
        'query ($after: String) { tickets(first: 2, after: $after) { edges { node { subject } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...page.data.tickets.edges.map((edge) => edge.node.subject));
      after = page.data.tickets.pageInfo.hasNextPage ? page.data.tickets.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['domanda 4', 'domanda 3', 'domanda 2', 'domanda 1', 'domanda 0']);
  });

  it('are narrowed by status, time, domain and subject, and counted as they are narrowed', async () => {
    const viewer = loginOf('prf_filtering');
    const opened: string[] = [];
    for (const [subject, domainId] of [
      ['Fattura 100% errata', null],
      ['Il SITO è lento', INPUT.domainId],
      ['Altro', null],
    ]) {
      const input = { ...INPUT, subject, domainId };
      opened.push((await ask(service, viewer, OPEN, { input })).data.openTicket.id);
    }
    await ask(service, viewer, `mutation { closeTicket(ticketId: "${opened[2]}") { id } }`);
    const left = async (filter: Record<string, unknown>) => {
      const answer = await ask(
        service,
        viewer,
        'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount edges { node { id } } } }',
        { filter },
      );
      const { edges, totalCount } = answer.data.tickets;
      expect(totalCount).toBe(edges.length);
      return edges.map((edge: { node: { id: string } }) => opened.indexOf(edge.node.id));
    };
    expect(await left({})).toEqual([2, 1, 0]);
    expect(await left({ statuses: ['CLOSED'] })).toEqual([2]);
    expect(await left({ statuses: ['OPEN', 'ANSWERED'] })).toEqual([1, 0]);
    expect(await left({ domainId: INPUT.domainId })).toEqual([1]);
    expect(await left({ subjectContains: 'sito' })).toEqual([1]);
    expect(await left({ subjectContains: '0% e' })).toEqual([0]);
    expect(await left({ createdFrom: '2100-01-01T00:00:00Z' })).toEqual([]);
    expect(await left({ createdBefore: '2100-01-01T00:00:00Z', statuses: ['CLOSED'] })).toEqual([2]);
  });

  it.each([0, 101])('refuse a page of %d', async (first) => {
    const answer = await ask(service, mine, `{ tickets(first: ${first}) { edges { cursor } } }`);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});
