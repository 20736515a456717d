import 'reflect-metadata';
import { openDatabase, StatementCounter } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { isolation, trustedProfileId } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { entities } from '../compose-stores';
import { OperationStore } from '../operations';
import { composedDomains, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';

const PROFILE = trustedProfileId('prf_views');
const OTHER = trustedProfileId('prf_stranger');
const SEEDED_AT = new Date('2026-04-01T08:00:00.000Z');
const viewer: LoginViewer = { ...loginOf(PROFILE), locale: 'en' };
const FIELDS = `id kind status createdAt finishedAt requestedBy { capacity login { id } } policyVersion registryReference
  waitsFor { code message who mutation } failure { code message } order { id } domain { id }
  history { at from to reason }`;
const ONE = `query ($id: ID!) { operation(id: $id) { ${FIELDS} } }`;
const OF_DOMAIN = `query ($id: ID!, $open: Boolean, $first: Int, $after: String, $last: Int) { domain(id: $id) {
  operations(open: $open, first: $first, after: $after, last: $last) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }`;
const ENTITY = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Operation { id status } } }';

describe('the operations of a domain', () => {
  const statements = new StatementCounter();
  const store = new OperationStore();
  let domains: TestDomains;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let domainId: string;
  let theirs: string;

  beforeAll(async () => {
    domains = await composedDomains('operation_views', { statements });
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    domainId = await seeded(PROFILE, 'mine.it');
    theirs = await seeded(OTHER, 'theirs.it');
  });
  afterAll(async () => {
    await database?.close();
    await domains?.end();
  });

  const seeded = (profileId: string, name: string) =>
    database.transact((manager) =>
      seedDomain(manager, { profileId, name, paidThrough: new Date('2027-04-01'), now: SEEDED_AT }),
    );
  /** An operation that was begun so many minutes after the others. */
  const begun = (of: string, minute: number, more: object = {}, profileId = PROFILE) =>
    database.transact(async (manager) => {
      const at = new Date(SEEDED_AT.getTime() + minute * 60_000);
      const operation = await store.begin(
        manager,
        { profileId, domainId: of, kind: 'renew', details: {}, state: 'PENDING', ...more },
        { at, reason: 'requested' },
      );
      if (operation === null) throw new Error('it is there already');
      return operation;
    });
  const failed = async (of: string, minute: number, changes: object) => {
    const operation = await begun(of, minute);
    const at = new Date(SEEDED_AT.getTime() + (minute + 1) * 60_000);
    await database.transact((manager) =>
      store.move(manager, operation, 'FAILED', { at, reason: 'UNKNOWN_NAME', changes }),
    );
    return operation.id;
  };
  const look = async (id: string, asker = viewer) =>
    (await domains.ask(ONE, asker, { id })).data?.operation as Record<string, unknown> | null;
  const listed = async (variables: object, asker = viewer) => {
    const { data, errors } = await domains.ask(OF_DOMAIN, asker, { id: domainId, ...variables });
    expect(errors).toBeUndefined();
    const { edges, ...rest } = (data as { domain: { operations: { edges: { node: { id: string } }[] } } })
      .domain.operations;
    return { ids: edges.map(({ node }) => node.id), ...rest } as {
      ids: string[];
      totalCount: number;
      pageInfo: { endCursor: string };
    };
  };

  it('says of one that waits for its payment who has to act, with what, and for which order', async () => {
    const orderId = newId('ord');
    const waiting = await begun(await seeded(PROFILE, 'waits.it'), 0, {
      kind: 'register',
      state: 'ACTION_REQUIRED',
      waitsFor: 'PAYMENT',
      orderId,
      lineId: newId('lin'),
      askedBy: 'DELEGATE',
      askedByLogin: 'lgn_agency',
      policyVersion: 3,
    });
    const at = SEEDED_AT.toISOString();
    expect(await look(waiting.id)).toEqual({
      id: waiting.id,
      kind: 'REGISTER',
      status: 'ACTION_REQUIRED',
      createdAt: at,
      finishedAt: null,
      requestedBy: { capacity: 'DELEGATE', login: { id: 'lgn_agency' } },
      policyVersion: 3,
      registryReference: null,
      waitsFor: {
        code: 'PAYMENT',
        message: 'It goes on as soon as its order is paid.',
        who: 'CUSTOMER',
        mutation: 'payOrder',
      },
      failure: null,
      order: { id: orderId },
      domain: { id: waiting.domainId },
      history: [{ at, from: null, to: 'ACTION_REQUIRED', reason: 'requested' }],
    });
  });

  it('does not tell which member of staff asked, and knows no name for a kind of another version', async () => {
    const of = await seeded(PROFILE, 'staff.it');
    const asked = await begun(of, 0, { kind: 'from-later', askedBy: 'STAFF', askedByLogin: 'lgn_staff' });
    expect(await look(asked.id)).toMatchObject({
      kind: 'OTHER',
      requestedBy: { capacity: 'STAFF', login: null },
      order: null,
    });
  });

  it('says why one failed in the words that were stored, or in general ones', async () => {
    const of = await seeded(PROFILE, 'failed.it');
    const message = { it: 'Sparito.', en: 'Gone.' };
    const withText = await failed(of, 0, { failureCode: 'UNKNOWN_NAME', failureMessage: message });
    const without = await failed(of, 5, { failureCode: 'UNKNOWN_NAME', failureMessage: null });
    expect(await look(withText)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'UNKNOWN_NAME', message: 'Gone.' },
      finishedAt: '2026-04-01T08:01:00.000Z',
      history: [{ to: 'PENDING' }, { from: 'PENDING', to: 'FAILED', reason: 'UNKNOWN_NAME' }],
    });
    expect(await look(withText, { ...viewer, locale: 'it' })).toMatchObject({
      failure: { message: 'Sparito.' },
    });
    expect(await look(without)).toMatchObject({
      failure: { code: 'UNKNOWN_NAME', message: 'The operation could not be carried out.' },
    });
  });

  it('are listed newest first, page by page, all or those that go on or those that are over', async () => {
    const first = await begun(domainId, 0);
    const over = await failed(domainId, 10, { failureCode: 'UNKNOWN_NAME' });
    const second = await begun(domainId, 20);
    const last = await begun(domainId, 20);
    const newest = [first.id, over, ...[second.id, last.id].sort()].reverse();

    const { ids, totalCount } = await listed({});
    expect(ids).toEqual(newest);
    expect(totalCount).toBe(4);
    const page = await listed({ first: 2 });
    expect(page.ids).toEqual(newest.slice(0, 2));
    expect((await listed({ first: 2, after: page.pageInfo.endCursor })).ids).toEqual(newest.slice(2));
    expect((await listed({ last: 1 })).ids).toEqual([first.id]);
    expect(await listed({ open: true })).toMatchObject({
      ids: newest.filter((id) => id !== over),
      totalCount: 3,
    });
    expect(await listed({ open: false })).toMatchObject({ ids: [over], totalCount: 1 });
  });

  it('take one statement for all domains of a page, and one more each for histories and totals', async () => {
    for (let n = 0; n < 20; n++) await begun(await seeded(PROFILE, `page-${n}.it`), n);
    const page = async (fields: string) => {
      statements.take();
      const { data, errors } = await domains.ask(
        `{ domains(first: 20, filter: { nameContains: "page-" }) { edges { node { operations { ${fields} } } } } }`,
        viewer,
      );
      expect(errors).toBeUndefined();
      const { edges } = (data as { domains: { edges: { node: { operations: { edges: unknown[] } } }[] } })
        .domains;
      return {
        found: edges.flatMap(({ node }) => node.operations.edges).length,
        took: statements.take().length,
      };
    };
    // Three for the search itself: what is due, the rarest part of the name, the page; then one for all operations.
    expect(await page('edges { node { id status waitsFor { who } } }')).toEqual({ found: 20, took: 4 });
    expect(await page('totalCount edges { node { history { to } domain { id } } }')).toEqual({
      found: 20,
      // The page, its operations, totals, histories, and the domains by id.
      took: 7,
    });
  });

  describe.each([
    ['with the permissions and the narrowed statements', true],
    ['with the narrowed statements alone', false],
  ])('%s', (_, enforcePermissions) => {
    let alone: TestDomains;
    let mine: string;
    let foreign: string;
    let beyond: string;
    let aboutNone: string;
    let elsewhere: string;
    beforeAll(async () => {
      alone = await composedDomains(`operation_views_${enforcePermissions}`, { enforcePermissions });
      const own = database;
      database = await openDatabase({ url: alone.url, entities, migrations: [] });
      try {
        elsewhere = await seeded(PROFILE, 'elsewhere.it');
        domainId = await seeded(PROFILE, 'reached.it');
        theirs = await seeded(OTHER, 'theirs.it');
        mine = (await begun(domainId, 0)).id;
        beyond = (await begun(elsewhere, 0)).id;
        aboutNone = (await begun(null as unknown as string, 0)).id;
        foreign = (await begun(theirs, 0, {}, OTHER)).id;
      } finally {
        await database.close();
        database = own;
      }
    });
    afterAll(() => alone?.end());

    const everyWayTo = async (id: string, of: string, asker: LoginViewer) => {
      const byId = await alone.ask(ONE, asker, { id });
      const entity = await alone.ask(ENTITY, asker, { r: [{ __typename: 'Operation', id }] });
      const list = await alone.ask(OF_DOMAIN, asker, { id: of });
      return JSON.stringify([byId, entity, list]).replaceAll(id, 'its id');
    };

    it('those of others are answered like those that do not exist', async () => {
      const absent = await everyWayTo(newId('opr'), newId('dom'), viewer);
      expect(await everyWayTo(foreign, theirs, viewer)).toBe(absent);
      expect(await everyWayTo('opr_', 'x', viewer)).toBe(absent);
      expect(await everyWayTo(mine, domainId, viewer)).not.toBe(absent);
    });

    it('who is limited to some domains finds the operations of those and of nothing else', async () => {
      const delegate = delegated(viewer, ['domains:read'], [domainId, theirs]);
      const absent = await everyWayTo(newId('opr'), newId('dom'), delegate);
      expect(await everyWayTo(beyond, elsewhere, delegate)).toBe(absent);
      expect(await everyWayTo(aboutNone, elsewhere, delegate)).toBe(absent);
      expect(await everyWayTo(foreign, theirs, delegate)).toBe(absent);
      const { data } = await alone.ask(ONE, delegate, { id: mine });
      expect(data).toMatchObject({ operation: { id: mine, domain: { id: domainId } } });
    });
  });

  it('are refused by the permissions alone, where statements are not narrowed', async () => {
    const foreign = await begun(theirs, 0, {}, OTHER);
    const unreached = await begun(await seeded(PROFILE, 'unreached.it'), 0);
    const { narrow, limit } = isolation;
    Object.assign(isolation, { narrow: (query: unknown) => query, limit: (query: unknown) => query });
    try {
      const delegate = delegated(viewer, ['domains:read'], [domainId]);
      for (const [id, asker] of [
        [foreign.id, viewer],
        [unreached.id, delegate],
      ] as const) {
        const { data, errors } = await domains.ask(ONE, asker, { id });
        expect([data?.operation, errors?.[0]?.extensions?.code]).toEqual([null, 'NOT_FOUND']);
      }
    } finally {
      Object.assign(isolation, { narrow, limit });
    }
  });
});
