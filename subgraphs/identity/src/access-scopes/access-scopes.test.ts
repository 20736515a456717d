import { anonymous, ask } from '../../../../test/harness/operations';
import { identityUnderTest } from '../testing/identity-under-test';
import { ACCESS_SCOPES, scopesIn, withImplied } from './access-scope';
import { AccessScopeEnum } from './access-scope.graphql';

describe('the scopes of keys and delegations', () => {
  it.each([
    [['orders:place'], ['domains:read', 'orders:read', 'orders:place']],
    [['orders:pay'], ['orders:read', 'orders:pay']],
    [
      ['domains:manage', 'dns:write'],
      ['domains:read', 'domains:manage', 'dns:write'],
    ],
    [['domains:transfer'], ['domains:read', 'domains:transfer']],
    [['tickets:write'], ['tickets:read', 'tickets:write']],
    [
      ['invoices:read', 'profile:read'],
      ['profile:read', 'invoices:read'],
    ],
    [
      ['orders:pay', 'orders:read', 'orders:pay'],
      ['orders:read', 'orders:pay'],
    ],
    [[], []],
  ] as const)('%j give %j', (given, held) => {
    expect(withImplied(given)).toEqual(held);
  });

  it('imply only scopes, and nothing that writes', () => {
    const implied = ACCESS_SCOPES.flatMap((scope) => withImplied([scope]).filter((one) => one !== scope));
    expect(implied.every((scope) => ACCESS_SCOPES.includes(scope) && scope.endsWith(':read'))).toBe(true);
  });

  it('are read back from what is stored; a name that means nothing grants nothing', () => {
    expect(scopesIn('orders:pay profile:read root:all')).toEqual(['profile:read', 'orders:pay']);
    expect(scopesIn('')).toEqual([]);
  });

  it('all have a name in the graph, each its own', () => {
    expect(Object.values(AccessScopeEnum).sort()).toEqual([...ACCESS_SCOPES].sort());
  });

  it('are explained in the language of the caller, also to strangers', async () => {
    const running = await identityUnderTest();
    const source = '{ accessScopes { scope allows implies } }';
    const italian = (await ask(running.service, anonymous, source)).data.accessScopes;
    const english = (await ask(running.service, { ...anonymous, locale: 'en' }, source)).data.accessScopes;
    await running.close();
    expect(italian).toHaveLength(ACCESS_SCOPES.length);
    expect(italian).toContainEqual({
      scope: 'TICKETS_WRITE',
      allows: 'aprire richieste di assistenza e rispondere',
      implies: ['TICKETS_READ'],
    });
    expect(english).toContainEqual({ scope: 'DOMAINS_READ', allows: 'see the domains', implies: [] });
  });
});
