import { SESSION_OPENING } from '@customer-area/gateway/authentication/session-opening';
import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { anyone } from '@customer-area/shared/graphql';
import { buildSchema } from 'graphql';
import { permissions } from '../../subgraphs/identity/src/permissions';

/** Open to anyone, and yet no way to a session. */
const OTHERS = ['confirmEmail', 'endDelegatedAccess', 'stopRecovery'];

describe('the mutations that an invalid token is no obstacle to', () => {
  it('are those of identity that anyone may call, all of them', () => {
    const open = Object.entries(permissions.fields.Mutation ?? {})
      .filter(([, rule]) => rule === anyone)
      .map(([name]) => name);
    expect([...SESSION_OPENING, ...OTHERS].sort()).toEqual(open.sort());
  });

  it('are in the public schema', () => {
    const mutations = buildSchema(readStaffSchema()).getMutationType()?.getFields() ?? {};
    for (const name of SESSION_OPENING) expect(Object.keys(mutations)).toContain(name);
  });
});
