import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, deskOf } from '../testing/desk';

const SECRET = 'xyzzy-nota-interna';
const TAG = 'xyzzy-etichetta';

describe('what staff note and how they sort', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  let id: string;
  beforeAll(async () => {
    support = await composedSupport('desk_notes');
    desk = deskOf(support);
    id = (await desk.opened('prf_noted')).id;
    await desk.act(ANNA, 'internalNote', { ticketId: id, text: SECRET });
    await desk.act(ANNA, 'tagTicket', { input: { ticketId: id, add: [TAG] } });
    await desk.act(ANNA, 'answerTicket', { ticketId: id, message: 'Risolto.' });
  });
  afterAll(() => support.end());

  it('is reached in the whole graph from DeskTicket and QueuedTicket alone, which only staff fields answer', () => {
    const api = (file: string) =>
      buildSchema(readFileSync(join(__dirname, '../../../../gateway', file), 'utf8'));
    const staff = api('schema.staff.graphql');
    const leading = Object.values(staff.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            leadsTo(getNamedType(field.type)).some((name) =>
              /^(DeskTicket|QueuedTicket|TicketNote)$/.test(name),
            )
              ? [`${type.name}.${field.name}`]
              : [],
          )
        : [],
    );
    expect(leading.sort()).toEqual([
      'DeskTicket.notes',
      'DeskTicket.place',
      'Mutation.answerTicket',
      'Mutation.assignTicket',
      'Mutation.internalNote',
      'Mutation.mergeTickets',
      'Mutation.setTicketPriority',
      'Mutation.tagTicket',
      'Mutation.takeTicket',
      'Query.deskTicket',
      'QueuedTicketEdge.node',
    ]);
    const customers = api('schema.graphql');
    for (const name of ['DeskTicket', 'QueuedTicket', 'TicketNote', 'TicketQueue'])
      expect(customers.getType(name)).toBeUndefined();
  });

  it('is in no answer that a customer gets, whatever of a ticket is asked for', async () => {
    const owner = loginOf('prf_noted');
    const ticket =
      'id number subject status messages(first: 100) { edges { node { text author } } } actions { code reason { message } }';
    for (const source of [
      `{ ticket(id: "${id}") { ${ticket} } }`,
      `{ tickets { edges { node { ${ticket} } } } }`,
      `{ tickets(filter: { text: "${SECRET}" }) { totalCount edges { node { id } } } }`,
      `{ _entities(representations: [{ __typename: "Ticket", id: "${id}" }]) { ... on Ticket { ${ticket} } } }`,
    ]) {
      const answer = await support.ask(owner, source);
      expect(answer.errors).toBeUndefined();
      expect(JSON.stringify(answer.data)).not.toContain('xyzzy');
    }
    const { data } = await support.ask(owner, `{ tickets(filter: { text: "${SECRET}" }) { totalCount } }`);
    expect(data.tickets.totalCount).toBe(0);
  });

  it('is in no fact, so in no letter, notification, webhook or log line', async () => {
    const facts = await support.sql<{ type: string; profileId: string | null; payload: string }>(
      'SELECT type, profile_id AS profileId, payload FROM event_log',
    );
    expect(facts.length).toBeGreaterThan(3);
    expect(facts.filter(({ payload }) => payload.includes('xyzzy'))).toEqual([]);
    expect(facts.filter(({ type }) => type === 'ticket.noted')).toEqual([
      { type: 'ticket.noted', profileId: null, payload: JSON.stringify({ ticketId: id }) },
    ]);
  });

  it('is in no copy of personal data, and goes with the profile', async () => {
    const copied: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const page = (await support.call('export-personal-data', { profileId: 'prf_noted', after })) as {
        records: unknown[];
        next: string | null;
      };
      copied.push(...page.records);
      if (page.next === null) break;
      after = page.next;
    }
    expect(JSON.stringify(copied)).toContain('Risolto.');
    expect(JSON.stringify(copied)).not.toContain('xyzzy');
    await support.call('erase-personal-data', { profileId: 'prf_noted' });
    for (const table of ['ticket_desk', 'ticket_note', 'ticket_tag', 'ticket_desk_read'])
      expect(await support.sql(`SELECT 1 FROM ${table}`)).toEqual([]);
  });
});

function leadsTo(type: GraphQLNamedType): string[] {
  return isUnionType(type) ? type.getTypes().map(({ name }) => name) : [type.name];
}
