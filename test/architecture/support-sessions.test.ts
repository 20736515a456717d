import { NODE_OWNERS } from '@customer-area/gateway/nodes/node-owners';
import { nodePermissions } from '@customer-area/gateway/nodes/permissions';
import { readStaffSchema } from '@customer-area/gateway/schema/files';
import {
  anyone,
  applyPermissions,
  type Permissions,
  type ServiceContext,
} from '@customer-area/shared/graphql';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { buildSchema, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql';
import { permissions as billing } from '../../subgraphs/billing/src/permissions';
import { permissions as domains } from '../../subgraphs/domains/src/permissions';
import { scopesIn } from '../../subgraphs/identity/src/grants/support-sessions';
import { permissions as identity } from '../../subgraphs/identity/src/permissions';
import { permissions as support } from '../../subgraphs/support/src/permissions';
import { loginOf } from '../harness/operations';

const MAPS: readonly Permissions[] = [identity, domains, billing, support, nodePermissions(NODE_OWNERS)];

/** What staff may call in a support session: it neither pays nor reads codes, and touches no key, login or password. */
const READING_ONLY = ['endSupportSession', 'refreshSession', 'signOut'];
const APPROVED = ['quote', 'sendVerification', 'setAutoRenew', 'setDomainTags', 'setNoticePreferences'];

const mutations = Object.keys(buildSchema(readStaffSchema()).getMutationType()?.getFields() ?? {});

const staffIn = (state: 'READING' | 'ACTING'): LoginViewer => ({
  ...loginOf('prf_test', 'lgn_staff'),
  role: 'staff',
  secondFactor: true,
  permissions: [],
  limits: { via: 'support-session', id: 'sup_test', scopes: scopesIn(state), domainIds: null },
});

/** The mutations of a permission map as a schema whose answers are only `reached`, with the map in force. */
function guarded({ fields, inSupportSessions = [] }: Permissions) {
  const rules = { ...fields.Mutation };
  const schema = buildSchema(
    `type Query { here: Boolean } type Mutation { ${Object.keys(rules)
      .map((name) => `${name}: Boolean`)
      .join(' ')} }`,
  );
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) field.resolve = () => true;
  const inForce = { fields: { Query: { here: anyone }, Mutation: rules }, types: {}, inSupportSessions };
  return applyPermissions(schema, inForce);
}

async function openTo(viewer: LoginViewer): Promise<{ open: string[]; faults: Set<string> }> {
  const open: string[] = [];
  const faults = new Set<string>();
  for (const map of MAPS) {
    if (Object.keys(map.fields.Mutation ?? {}).length === 0) continue;
    for (const [name, field] of Object.entries(guarded(map).getMutationType()?.getFields() ?? {})) {
      const resolve = field.resolve as GraphQLFieldResolver<unknown, ServiceContext>;
      const info = { fieldName: name } as GraphQLResolveInfo;
      // A rule that says no answers its error, which GraphQL takes like one that is thrown.
      const outcome = await Promise.resolve()
        .then(() => resolve({}, {}, { viewer, sandbox: false }, info))
        .catch((error: unknown) => error);
      if (outcome === true) open.push(name);
      else faults.add((outcome as { code?: string }).code ?? String(outcome));
    }
  }
  return { open: open.sort(), faults };
}

describe('a support session', () => {
  it('can call harmless mutations and is FORBIDDEN every other one', async () => {
    const reading = await openTo(staffIn('READING'));
    expect(reading.open).toEqual(READING_ONLY);
    expect([...reading.faults]).toEqual(['FORBIDDEN']);
    const acting = await openTo(staffIn('ACTING'));
    expect(acting.open).toEqual([...READING_ONLY, ...APPROVED].sort());
    expect([...acting.faults]).toEqual(['FORBIDDEN']);
  });

  it('is asked about every mutation of the graph', () => {
    const asked = MAPS.flatMap(({ fields }) => Object.keys(fields.Mutation ?? {}));
    expect(mutations.filter((name) => !asked.includes(name))).toEqual([]);
    expect(mutations.length).toBeGreaterThan(80);
  });
});
