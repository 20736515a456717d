import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { opened } from '../testing/documents';

const [REACHED, BEYOND] = [newId('dom'), newId('dom')];
const ABSENT = 'tkt_01jdem00000000000000009999';
const SCOPES = ['tickets:read', 'tickets:write'];
const owner = loginOf('prf_owner');
const stranger = loginOf('prf_stranger');
const delegate = delegated(owner, SCOPES, [REACHED]);

/** Every door to a ticket. */
const DOORS: Readonly<Record<string, (id: string) => string>> = {
  ticket: (id) => `{ ticket(id: "${id}") { id subject } }`,
  _entities: (id) =>
    `{ _entities(representations: [{__typename: "Ticket", id: "${id}"}]) { ... on Ticket { id messages { totalCount } } } }`,
  closeTicket: (id) => `mutation { closeTicket(ticketId: "${id}") { __typename } }`,
  reopenTicket: (id) => `mutation { reopenTicket(ticketId: "${id}") { __typename } }`,
  replyToTicket: (id) => `mutation { replyToTicket(ticketId: "${id}", message: "x") { __typename } }`,
  rateTicket: (id) => `mutation { rateTicket(input: { ticketId: "${id}", stars: 1 }) { __typename } }`,
};
const READS = ['ticket', '_entities'];

describe('who reaches a ticket', () => {
  let support: TestSupport;
  /** A ticket of the owner about the domain that the delegate reaches, one about another, one about nothing. */
  const ids = { reached: '', beyond: '', general: '' };
  beforeAll(async () => {
    support = await composedSupport('ticket_reach');
    support.peers.own(owner.profileId, REACHED, BEYOND);
    ids.reached = (await opened(support, owner, { about: { domainId: REACHED } })).id;
    ids.beyond = (await opened(support, owner, { about: { domainId: BEYOND } })).id;
    ids.general = (await opened(support, owner)).id;
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => support.end());
  const listed = async (viewer: LoginViewer, filter = '') =>
    (await support.ask(viewer, `{ tickets${filter} { totalCount edges { node { id } } } }`)).data.tickets;

  it.each(Object.entries(DOORS))('is answered a foreign id like an absent one: %s', async (_, door) => {
    const absent = await support.ask(stranger, door(ABSENT));
    for (const id of Object.values(ids)) expect(await support.ask(stranger, door(id))).toEqual(absent);
  });

  it.each(Object.entries(DOORS))(
    'is answered a ticket about other domains, or none, like an absent one when limited to some: %s',
    async (_, door) => {
      const absent = await support.ask(delegate, door(ABSENT));
      for (const id of [ids.beyond, ids.general])
        expect(await support.ask(delegate, door(id))).toEqual(absent);
    },
  );

  it('lists and counts what is within reach, and nothing else', async () => {
    expect(await listed(owner)).toMatchObject({ totalCount: 3 });
    expect(await listed(delegate)).toEqual({ totalCount: 1, edges: [{ node: { id: ids.reached } }] });
    expect(await listed(delegate, '(filter: { text: "sito" })')).toMatchObject({ totalCount: 1 });
    expect(await listed(delegate, `(filter: { about: { domainId: "${BEYOND}" } })`)).toEqual({
      totalCount: 0,
      edges: [],
    });
    for (const none of [stranger, delegated(stranger, SCOPES, [REACHED]), delegated(owner, SCOPES, [])])
      expect(await listed(none)).toEqual({ totalCount: 0, edges: [] });
  });

  it('lets who is limited to some domains write, close and read about those', async () => {
    const id = ids.reached;
    for (const act of ['replyToTicket', 'closeTicket', 'rateTicket', 'reopenTicket'] as const) {
      const { errors } = await support.ask(delegate, DOORS[act]?.(id) ?? '');
      expect([act, errors]).toEqual([act, undefined]);
    }
    const { data } = await support.ask(delegate, DOORS._entities?.(id) ?? '');
    expect(data._entities).toEqual([{ id, messages: { totalCount: 2 } }]);
  });

  it('is nobody without the scope: a key, a delegate, a login that sees one third level', async () => {
    const third: LoginViewer = {
      ...owner,
      limits: { via: 'third-level', id: owner.loginId, scopes: ['domains:read'], domainIds: [REACHED] },
    };
    const key: LoginViewer = {
      ...owner,
      limits: { via: 'api-key', id: 'key_a', scopes: ['domains:read'], domainIds: null },
    };
    const reader = delegated(owner, ['tickets:read']);
    const doors = Object.entries(DOORS);
    for (const viewer of [third, key, delegated(owner, ['domains:read'])])
      for (const [name, door] of doors) {
        const { data, errors } = await support.ask(viewer, door(ids.reached));
        expect([name, JSON.stringify(data).includes(ids.reached)]).toEqual([name, false]);
        expect([name, ['FORBIDDEN', 'NOT_FOUND'].includes(errors?.[0]?.extensions.code)]).toEqual([
          name,
          true,
        ]);
      }
    for (const [name, door] of doors) {
      const code = (await support.ask(reader, door(ids.reached))).errors?.[0]?.extensions.code;
      expect([name, code]).toEqual([name, READS.includes(name) ? undefined : 'FORBIDDEN']);
    }
    for (const [name, door] of doors.filter(([name]) => name !== '_entities'))
      expect([name, (await support.ask(anonymous, door(ids.reached))).errors?.[0]?.extensions.code]).toEqual([
        name,
        'UNAUTHENTICATED',
      ]);
  });

  it('is decided by each layer alone: by the store without policies, by policies without the store', async () => {
    const open = await support.start(false);
    for (const [viewer, id] of [
      [stranger, ids.reached],
      [delegate, ids.beyond],
    ] as const)
      expect((await ask(open, viewer, DOORS.ticket?.(id) ?? '')).data).toEqual({ ticket: null });
    await open.close();

    jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    jest.spyOn(isolation, 'limit').mockImplementation((rows) => rows);
    for (const [viewer, id] of [
      [stranger, ids.reached],
      [delegate, ids.beyond],
      [delegate, ids.general],
    ] as const) {
      for (const door of READS) {
        const { data, errors } = await support.ask(viewer, DOORS[door]?.(id) ?? '');
        expect(JSON.stringify(data)).not.toContain(id);
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
      const list = await support.ask(viewer, '{ tickets { totalCount edges { node { id } } } }');
      expect(list.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await support.ask(viewer, '{ tickets { totalCount } }')).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
    }
  });
});
