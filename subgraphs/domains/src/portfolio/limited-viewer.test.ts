import 'reflect-metadata';
import { isolation } from '@customer-area/shared/isolation';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { GIULIA, OFFICINA } from '../demo-data/demo-domains';
import { composedDomains, type TestDomains } from '../testing/composed-domains';

const REACHED = 'dom_01jdem00000000000000000103';
const BEYOND = 'dom_01jdem00000000000000000106';
const FOREIGN = 'dom_01jdem00000000000000000201';
const ABSENT = 'dom_01jdem00000000000000000999';
const ENTITIES =
  'query($r: [_Any!]!) { _entities(representations: $r) { ... on Domain { id name } ... on RegistrantProfile { id domains(first: 100) { totalCount edges { node { id } } } } } }';
const near = (...domainIds: string[]) => delegated(loginOf(GIULIA), ['domains:read'], domainIds);
const delegate = near(REACHED, FOREIGN);

/** Every way to a domain there is, with an id and a name put into it. */
const paths = (domains: TestDomains, id: string, name: string, viewer = delegate) => ({
  byId: () => domains.ask('query($id: ID) { domain(id: $id) { id name } }', viewer, { id }),
  byName: () => domains.ask('query($name: String) { domain(name: $name) { id name } }', viewer, { name }),
  filter: () =>
    domains.ask(
      'query($f: DomainFilter) { domains(filter: $f) { totalCount edges { node { id name } } } }',
      viewer,
      { f: { nameContains: name } },
    ),
  entity: () => domains.ask(ENTITIES, viewer, { r: [{ __typename: 'Domain', id }] }),
});
const PATHS = ['byId', 'byName', 'filter', 'entity'] as const;

describe('the other domains of a profile, for whoever has access to some only', () => {
  describe('with both layers', () => {
    let domains: TestDomains;
    beforeAll(async () => {
      domains = await composedDomains('limited', { demoData: true });
    });
    afterAll(() => domains.end());

    it.each(PATHS)('are answered exactly like absent ones: %s', async (path) => {
      const beyond = await paths(domains, BEYOND, 'giulia-redemption.com')[path]();
      const foreign = await paths(domains, FOREIGN, 'officina-verdi.it')[path]();
      const absent = await paths(domains, ABSENT, 'nobody-has-this.it')[path]();
      expect(absent.errors).toBeUndefined();
      expect(beyond).toEqual(absent);
      // To be named in a delegation of somebody else opens nothing.
      expect(foreign).toEqual(absent);
    });

    it.each(PATHS)('do not stand in the way of those within reach: %s', async (path) => {
      const answer = await paths(domains, REACHED, 'giulia-active.it')[path]();
      expect(answer.errors).toBeUndefined();
      expect(JSON.stringify(answer)).toContain(REACHED);
    });

    it.each([
      'domains(first: 100)',
      'domains(first: 100, sort: PAID_THROUGH_ASC)',
      'domains(first: 100, filter: { tlds: ["it", "com"] })',
      'domains(first: 100, filter: { statuses: [ACTIVE, EXPIRING, REDEMPTION] })',
    ])('are in no list and in no total: %s', async (list) => {
      const { data } = await domains.ask(`{ ${list} { totalCount edges { node { id } } } }`, delegate);
      expect(data).toEqual({ domains: { totalCount: 1, edges: [{ node: { id: REACHED } }] } });
    });

    it('are not in the list of the profile, by whatever path it is reached', async () => {
      const r = [GIULIA, OFFICINA].map((id) => ({ __typename: 'RegistrantProfile', id }));
      const { data } = await domains.ask(ENTITIES, delegate, { r });
      expect(data).toEqual({
        _entities: [{ id: GIULIA, domains: { totalCount: 1, edges: [{ node: { id: REACHED } }] } }, null],
      });
    });

    it('are not reached with a cursor of an unlimited list', async () => {
      const list =
        'query($after: String) { domains(first: 1, after: $after) { edges { cursor node { id } } } }';
      let after: string | null = null;
      const seen: string[] = [];
      for (let page = 0; page < 12; page++) {
        const all = (await domains.ask(list, loginOf(GIULIA), { after })).data as {
          domains: { edges: { cursor: string }[] };
        };
        const limited = (await domains.ask(list, delegate, { after })).data as {
          domains: { edges: { node: { id: string } }[] };
        };
        seen.push(...limited.domains.edges.map(({ node }) => node.id));
        after = all.domains.edges[0]?.cursor ?? after;
      }
      expect(new Set(seen)).toEqual(new Set([REACHED]));
    });

    it('are all there again for a delegate who has access to the whole profile', async () => {
      const { data } = await domains.ask(
        '{ domains { totalCount } }',
        delegated(loginOf(GIULIA), ['domains:read']),
      );
      expect(data).toEqual({ domains: { totalCount: 11 } });
    });

    it('are none at all for one who was left without any', async () => {
      const { data } = await domains.ask('{ domains { totalCount edges { node { id } } } }', near());
      expect(data).toEqual({ domains: { totalCount: 0, edges: [] } });
    });

    it('is offered what its scopes allow and nothing else', async () => {
      const offered = async (...scopes: string[]) => {
        const viewer = delegated(loginOf(GIULIA), ['domains:read', ...scopes], [REACHED]);
        const { data } = await domains.ask(
          'query($id: ID) { domain(id: $id) { actions { code allowed reason { code } } } }',
          viewer,
          { id: REACHED },
        );
        return (data as { domain: { actions: unknown[] } }).domain.actions;
      };
      const refused = { allowed: false, reason: { code: 'BEYOND_SCOPE' } };
      for (const action of await offered()) expect(action).toMatchObject(refused);
      const inPerson = await domains.ask(
        'query($id: ID) { domain(id: $id) { actions { code allowed reason { code } } } }',
        loginOf(GIULIA),
        { id: REACHED },
      );
      // Logins and what is charged are the matter of whoever is there in person, and a registrant has domains beyond those within reach.
      const isBeyond = ({ code }: { code: string }) =>
        ['ASSIGN_THIRD_LEVEL_LOGIN', 'UPDATE_REGISTRANT', 'SET_AUTO_RENEW'].includes(code);
      const toOwner = (inPerson.data as { domain: { actions: { code: string }[] } }).domain.actions;
      const scopes = ['orders:place', 'domains:manage', 'domains:transfer', 'dns:write'];
      const toDelegate = (await offered(...scopes)) as { code: string }[];
      expect(toOwner.filter((action) => !isBeyond(action))).toEqual(
        toDelegate.filter((action) => !isBeyond(action)),
      );
      for (const action of toDelegate.filter(isBeyond)) expect(action).toMatchObject(refused);
    });

    it('are of no use without the scope, not even those within reach', async () => {
      const viewer = delegated(loginOf(GIULIA), ['orders:read'], [REACHED]);
      const { errors } = await paths(domains, REACHED, '', viewer).byId();
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'BEYOND_SCOPE' });
      const entity = await paths(domains, REACHED, '', viewer).entity();
      expect(entity.data).toEqual({ _entities: [null] });
    });
  });

  describe('with the permissions alone', () => {
    const { limit } = isolation;
    let domains: TestDomains;
    beforeAll(async () => {
      domains = await composedDomains('limited_permissions', { demoData: true });
      isolation.limit = (query) => query;
    });
    afterAll(async () => {
      isolation.limit = limit;
      await domains.end();
    });

    it.each(PATHS)('are refused: %s', async (path) => {
      const { data, errors } = await paths(domains, BEYOND, 'giulia-redemption.com')[path]();
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      expect(JSON.stringify(data ?? null)).not.toContain('redemption');
    });

    it('are in no total: one that would count them is refused', async () => {
      const { data, errors } = await domains.ask('{ domains { totalCount } }', delegate);
      expect(data).toEqual({ domains: null });
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    });

    it('leave those within reach readable', async () => {
      const { data } = await paths(domains, REACHED, 'giulia-active.it').byId();
      expect(data).toEqual({ domain: { id: REACHED, name: 'giulia-active.it' } });
    });
  });

  describe('with the stores alone', () => {
    let domains: TestDomains;
    beforeAll(async () => {
      domains = await composedDomains('limited_stores', { demoData: true, enforcePermissions: false });
    });
    afterAll(() => domains.end());

    it.each(PATHS)('are answered like ones that do not exist: %s', async (path) => {
      const beyond = await paths(domains, BEYOND, 'giulia-redemption.com')[path]();
      expect(beyond.errors).toBeUndefined();
      expect(beyond).toEqual(await paths(domains, ABSENT, 'nobody-has-this.it')[path]());
    });

    it('are in no total', async () => {
      const { data } = await domains.ask('{ domains { totalCount } }', delegate);
      expect(data).toEqual({ domains: { totalCount: 1 } });
    });
  });
});
