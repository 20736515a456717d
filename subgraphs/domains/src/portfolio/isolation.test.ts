import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import { GIULIA, OFFICINA } from '../demo-data/demo-domains';
import { composedDomains, login, type TestDomains } from '../testing/composed-domains';

const MINE = 'dom_01jdem00000000000000000103';
const THEIRS = 'dom_01jdem00000000000000000201';
const ABSENT = 'dom_01jdem00000000000000000999';
const ENTITIES =
  'query($r: [_Any!]!) { _entities(representations: $r) { ... on Domain { id name } ... on RegistrantProfile { id domains { totalCount edges { node { id } } } } } }';
const giulia = login(GIULIA);
const officina = login(OFFICINA);

/** Every way to a domain there is, with an id and a name put into it. */
const paths = (domains: TestDomains, id: string, name: string) => ({
  byId: () => domains.ask('query($id: ID) { domain(id: $id) { id name } }', giulia, { id }),
  byName: () => domains.ask('query($name: String) { domain(name: $name) { id name } }', giulia, { name }),
  filter: () =>
    domains.ask(
      'query($f: DomainFilter) { domains(filter: $f) { totalCount edges { node { id name } } } }',
      giulia,
      { f: { nameContains: name } },
    ),
  entity: () => domains.ask(ENTITIES, giulia, { r: [{ __typename: 'Domain', id }] }),
});

describe('the domains of another profile', () => {
  describe('with both layers', () => {
    let domains: TestDomains;
    beforeAll(async () => {
      domains = await composedDomains('isolation', { demoData: true });
    });
    afterAll(() => domains.end());

    it.each(['byId', 'byName', 'filter', 'entity'] as const)(
      'are answered exactly like absent ones: %s',
      async (path) => {
        const foreign = await paths(domains, THEIRS, 'officina-verdi.it')[path]();
        const absent = await paths(domains, ABSENT, 'nobody-has-this.it')[path]();
        expect(foreign.errors).toBeUndefined();
        expect(foreign).toEqual(absent);
      },
    );

    it('are in no list and in no total', async () => {
      const { data } = await domains.ask(
        '{ domains(first: 100) { totalCount edges { node { name } } } }',
        giulia,
      );
      const { totalCount, edges } = (
        data as { domains: { totalCount: number; edges: { node: { name: string } }[] } }
      ).domains;
      expect([totalCount, edges.length]).toEqual([11, 11]);
      expect(edges.filter(({ node }) => !node.name.startsWith('giulia-'))).toEqual([]);
    });

    it('are not reached with a cursor of theirs', async () => {
      const list =
        'query($after: String) { domains(first: 1, after: $after) { edges { cursor node { name } } } }';
      const theirs = await domains.ask(list, officina);
      const after = (theirs.data as { domains: { edges: { cursor: string }[] } }).domains.edges[0]?.cursor;
      const { data } = await domains.ask(list, giulia, { after });
      expect(data).toEqual({ domains: { edges: [] } });
    });

    it('are not reached through a representation of their profile', async () => {
      const r = [OFFICINA, 'prf_nobody', GIULIA].map((id) => ({ __typename: 'RegistrantProfile', id }));
      const { data } = await domains.ask(ENTITIES, giulia, { r });
      expect(data).toMatchObject({ _entities: [null, null, { id: GIULIA, domains: { totalCount: 11 } }] });
    });

    it('cannot be renewed', async () => {
      const attempt = (domainId: string) =>
        domains.call('reserve-lines', {
          orderId: newId('ord'),
          profileId: GIULIA,
          locale: 'it',
          lines: [{ lineId: newId('lin'), index: 0, kind: 'renew', domainId, years: 1 }],
        });
      const [foreign, absent] = await Promise.all([THEIRS, ABSENT].map((id) => attempt(id).catch(String)));
      expect(foreign).toBe(absent);
      await expect(attempt(THEIRS)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('are their own logins’ to see', async () => {
      const { data } = await domains.ask('query($id: ID) { domain(id: $id) { id } }', officina, {
        id: THEIRS,
      });
      expect(data).toEqual({ domain: { id: THEIRS } });
    });
  });

  describe('with the permissions alone', () => {
    const { narrow } = isolation;
    let domains: TestDomains;
    beforeAll(async () => {
      domains = await composedDomains('isolation_permissions', { demoData: true });
      isolation.narrow = (query) => query;
    });
    afterAll(async () => {
      isolation.narrow = narrow;
      await domains.end();
    });

    it.each(['byId', 'byName', 'filter', 'entity'] as const)('are refused: %s', async (path) => {
      const { data, errors } = await paths(domains, THEIRS, 'officina-verdi.it')[path]();
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      expect(JSON.stringify(data ?? null)).not.toContain('officina');
    });

    it('are in no total: one that would count them is refused', async () => {
      const { data, errors } = await domains.ask('{ domains { totalCount } }', giulia);
      expect(data).toEqual({ domains: null });
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    });

    it('leave one’s own readable', async () => {
      const { data } = await paths(domains, MINE, 'giulia-active.it').byId();
      expect(data).toEqual({ domain: { id: MINE, name: 'giulia-active.it' } });
    });
  });

  describe('with the stores alone', () => {
    let domains: TestDomains;
    beforeAll(async () => {
      domains = await composedDomains('isolation_stores', { demoData: true, enforcePermissions: false });
    });
    afterAll(() => domains.end());

    it.each(['byId', 'byName', 'filter', 'entity'] as const)(
      'are answered like ones that do not exist: %s',
      async (path) => {
        const foreign = await paths(domains, THEIRS, 'officina-verdi.it')[path]();
        expect(foreign.errors).toBeUndefined();
        expect(foreign).toEqual(await paths(domains, ABSENT, 'nobody-has-this.it')[path]());
      },
    );

    it('are not reached through a representation of their profile', async () => {
      const r = [{ __typename: 'RegistrantProfile', id: OFFICINA }];
      const { data } = await domains.ask(ENTITIES, giulia, { r });
      expect(data).toEqual({ _entities: [null] });
    });
  });
});
