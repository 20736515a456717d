import { NODE_OWNERS } from '@customer-area/gateway/nodes/node-owners';
import { nodePermissions } from '@customer-area/gateway/nodes/permissions';
import type { ServiceContext } from '@customer-area/shared/graphql';
import type { AccessLimits, LoginViewer, Viewer } from '@customer-area/shared/viewer';
import type { GraphQLResolveInfo } from 'graphql';
import { permissions as billing } from '../../subgraphs/billing/src/permissions';
import { permissions as domains } from '../../subgraphs/domains/src/permissions';
import { thirdLevelLimits } from '../../subgraphs/identity/src/account/logins';
import { permissions as identity } from '../../subgraphs/identity/src/permissions';
import { permissions as support } from '../../subgraphs/support/src/permissions';
import { anonymous, loginOf } from '../harness/operations';

/** A shield rule, as far as it is asked here. */
interface Rule {
  resolve(
    parent: unknown,
    args: object,
    context: ServiceContext,
    info: GraphQLResolveInfo,
    options: object,
  ): Promise<unknown>;
}

const MAPS = { identity, domains, billing, support, nodes: nodePermissions(NODE_OWNERS) };
const ALL_SCOPES = [
  'profile:read',
  'domains:read',
  'domains:manage',
  'domains:transfer',
  'dns:write',
  'orders:read',
  'orders:place',
  'orders:pay',
  'invoices:read',
  'tickets:read',
  'tickets:write',
];

/** `profile:read` opens a type and no field. */
const OPENS_NO_FIELD = ['profile:read'];

const maker: LoginViewer = { ...loginOf('prf_test'), secondFactor: true };
const through = (via: AccessLimits['via'], scopes: readonly string[]): LoginViewer => ({
  ...maker,
  limits: { via, id: 'key_test', scopes, domainIds: null },
});

/** Every field with a rule that lets this viewer pass, as `Type.field`. */
async function openTo(viewer: Viewer): Promise<string[]> {
  const context = { viewer, sandbox: false };
  const open: string[] = [];
  for (const { fields } of Object.values(MAPS))
    for (const [type, rules] of Object.entries(fields))
      for (const [field, rule] of Object.entries(rules)) {
        const verdict = await (rule as unknown as Rule).resolve({}, {}, context, {} as GraphQLResolveInfo, {
          allowExternalErrors: true,
        });
        if (verdict === true) open.push(`${type}.${field}`);
      }
  return open.sort();
}

describe.each(['api-key', 'delegation', 'third-level'] as const)('a viewer limited by %s', (via) => {
  it('with no scope can do what a stranger can, and look who it is and leave', async () => {
    const stranger = await openTo(anonymous);
    const more = (await openTo(through(via, []))).filter((field) => !stranger.includes(field));
    expect(more).toContain('Query.me');
    // A key has no session of its own to leave, and who sees one third level acts for nobody else.
    const leaving = {
      'api-key': [],
      delegation: ['Mutation.signOut', 'Mutation.switchProfile'],
      'third-level': ['Mutation.signOut'],
    }[via];
    // What is behind an id, the type of the thing decides.
    const itself = ['Query.me', 'Query.node', 'Query.nodes', ...leaving];
    expect(more.filter((field) => !itself.includes(field))).toEqual([]);
  });

  it('with every scope there is can do nothing that its maker cannot, and much less', async () => {
    const own = await openTo(maker);
    const limited = await openTo(through(via, ALL_SCOPES));
    expect(limited.filter((field) => !own.includes(field))).toEqual([]);
    expect(own.length - limited.length).toBeGreaterThan(20);
  });

  it.each(ALL_SCOPES.filter((scope) => !OPENS_NO_FIELD.includes(scope)))(
    'is let in somewhere by %s',
    async (scope) => {
      const without = await openTo(through(via, []));
      expect((await openTo(through(via, [scope]))).length).toBeGreaterThan(without.length);
    },
  );
});

describe('a login that sees one third level', () => {
  const limits = thirdLevelLimits({ loginId: maker.loginId, domainId: 'dom_test' });

  it('is let in nowhere that asks for the profile, money, tickets, or a login in person', async () => {
    const scopes = limits?.scopes ?? [];
    const others = ALL_SCOPES.filter((scope) => !scopes.includes(scope));
    const own = await openTo({ ...maker, limits });
    const stranger = await openTo(anonymous);
    const withoutAny = await openTo(through('third-level', []));
    for (const scope of others) {
      const needsIt = (await openTo(through('third-level', [scope]))).filter(
        (field) => !withoutAny.includes(field),
      );
      expect([scope, needsIt.filter((field) => own.includes(field))]).toEqual([scope, []]);
    }
    // What is left is about domains and their orders, or open to everybody.
    const granted = own.filter((field) => !stranger.includes(field) && !withoutAny.includes(field));
    const byScope = await Promise.all(scopes.map((scope) => openTo(through('third-level', [scope]))));
    expect(granted.filter((field) => !byScope.flat().includes(field))).toEqual([]);
    expect(granted).toContain('Query.domains');
  });
});
