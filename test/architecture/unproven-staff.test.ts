import { NODE_OWNERS } from '@customer-area/gateway/nodes/node-owners';
import { nodePermissions } from '@customer-area/gateway/nodes/permissions';
import type { ServiceContext } from '@customer-area/shared/graphql';
import type { Viewer } from '@customer-area/shared/viewer';
import { permissions as billing } from '../../subgraphs/billing/src/permissions';
import { permissions as domains } from '../../subgraphs/domains/src/permissions';
import { STAFF_PERMISSIONS } from '../../subgraphs/identity/src/grants/staff/staff-permission';
import { permissions as identity } from '../../subgraphs/identity/src/permissions';
import { permissions as support } from '../../subgraphs/support/src/permissions';
import { anonymous, loginOf } from '../harness/operations';

/** What a rule of graphql-shield is to whoever runs it. */
interface Runnable {
  resolve(
    parent: unknown,
    args: object,
    context: ServiceContext,
    info: object,
    options: object,
  ): Promise<unknown>;
}

const unprovenStaff: Viewer = {
  ...loginOf('', 'lgn_staff'),
  role: 'staff',
  permissions: STAFF_PERMISSIONS,
};

/** The ruled fields of all services whose rule lets this viewer in. */
async function openTo(viewer: Viewer): Promise<string[]> {
  const context: ServiceContext = { viewer, sandbox: false };
  const fields = Object.values({
    identity,
    domains,
    billing,
    support,
    nodes: nodePermissions(NODE_OWNERS),
  }).flatMap((service) =>
    Object.entries(service.fields).flatMap(([type, rules]) =>
      Object.entries(rules).map(
        ([field, rule]) => [`${type}.${field}`, rule as unknown as Runnable] as const,
      ),
    ),
  );
  const verdicts = await Promise.all(
    fields.map(async ([name, rule]) => {
      const verdict = await rule.resolve({}, {}, context, {}, { debug: false });
      return verdict === true ? [name] : [];
    }),
  );
  return verdicts.flat();
}

describe('staff without a second factor', () => {
  it('may do what anybody may, prove again who they are, and get a second factor: in no service anything else', async () => {
    const anybodys = await openTo(anonymous);
    const theirs = await openTo(unprovenStaff);
    expect(anybodys).toContain('Mutation.signIn');
    expect(theirs.filter((field) => !anybodys.includes(field)).sort()).toEqual([
      'Login.secondFactor',
      'Login.staffPermissions',
      'Mutation.confirmTotp',
      'Mutation.enableTotp',
      'Mutation.preparePasskeyRegistration',
      'Mutation.reauthenticate',
      'Mutation.reauthenticateWithPasskey',
      'Mutation.registerPasskey',
      'Mutation.signOut',
      'Query.me',
      'Query.node',
      'Query.nodes',
      'Query.passkeys',
    ]);
  });

  it('is held back by that alone', async () => {
    const proven = await openTo({ ...unprovenStaff, secondFactor: true });
    expect(proven).toEqual(expect.arrayContaining(['Query.staffLogins', 'Mutation.disableTotp']));
  });
});
