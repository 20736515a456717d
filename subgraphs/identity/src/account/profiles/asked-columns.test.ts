import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOfType } from '../../../../../test/harness/fields-of-type';
import { ask as askOf, delegated, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest } from '../../testing/identity-under-test';

const SDL = readFileSync(join(__dirname, '../../../schema.graphql'), 'utf8');
const PROFILE = fieldsOfType(SDL, 'RegistrantProfile');

describe('the login that is signed in, and its profile', () => {
  let identity: Awaited<ReturnType<typeof identityUnderTest>>;
  const giulia = loginOf('prf_01jdem00000000000000000001', 'lgn_01jdem00000000000000000011');
  beforeAll(async () => {
    identity = await identityUnderTest({ DEMO_DATA: 'true' });
    // The letters about the demonstration data are written now, and read profiles too.
    do await new Promise((resolve) => setTimeout(resolve, 1_000));
    while (identity.statements.take().length > 0);
  });
  afterAll(() => identity.close());

  const ask = async (source: string, viewer = giulia) => {
    identity.statements.take();
    const { data, errors } = await askOf(identity.service, viewer, source);
    expect(errors).toBeUndefined();
    const statements = identity.statements.take().filter((sql) => /FROM `(login|profile)`/.test(sql));
    return { me: data.me, statements };
  };

  it('have of each field alone what they have of all together', async () => {
    const whole = await ask(`{ me { id username profile { ${PROFILE.join(' ')} } } }`);
    expect(whole.me.profile?.email).toMatch(/@/);
    for (const field of PROFILE) {
      const alone = await ask(`{ me { profile { ${field} } } }`);
      const key = /^\w+/.exec(field)?.[0] ?? '';
      expect(alone.me.profile).toEqual({ [key]: whole.me.profile?.[key] });
    }
  });

  it('are read in one statement, with no more of the profile than is asked for', async () => {
    const both = await ask('{ me { id username profile { id email } } }');
    expect(both.statements).toHaveLength(1);
    expect(both.statements[0]).toMatch(/email/);
    expect(both.statements[0]).not.toMatch(/fiscal_code|recovery/);
    expect((await ask('{ me { id username } }')).statements.join()).not.toMatch(/profile`/);
  });

  it('of a delegate are its own login and the profile it works for', async () => {
    const { me } = await ask('{ me { id profile { id } } }', delegated(giulia, ['profile:read']));
    expect(me).toEqual({ id: giulia.loginId, profile: { id: giulia.profileId } });
  });
});
