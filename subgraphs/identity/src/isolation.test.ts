import { isolation } from '@customer-area/shared/isolation';
import { anonymous, ask, loginOf } from '../../../test/harness/operations';
import { identityUnderTest, register } from './testing/identity-under-test';

const ABSENT = { login: 'lgn_01jdem00000000000000009999', profile: 'prf_01jdem00000000000000009999' };
const entities = (login: string, profile: string) =>
  `{ _entities(representations: [{__typename: "Login", id: "${login}"}, {__typename: "RegistrantProfile", id: "${profile}"}])
     { ... on Login { id username profile { email } } ... on RegistrantProfile { id email logins { username } } } }`;

describe('logins and profiles of another profile', () => {
  it('are answered through _entities like what does not exist, for another customer and for the anonymous', async () => {
    const { service, close } = await identityUnderTest();
    const owner = await register(service);
    const stranger = await register(service);
    const viewer = loginOf(stranger.profileId, stranger.loginId);
    const foreign = await ask(service, viewer, entities(owner.loginId, owner.profileId));
    expect(foreign).toEqual(await ask(service, viewer, entities(ABSENT.login, ABSENT.profile)));
    expect(foreign).toEqual({ data: { _entities: [null, null] } });
    expect(await ask(service, anonymous, entities(owner.loginId, owner.profileId))).toEqual(foreign);
    await close();
  });

  it('stay out of reach when the stores do not isolate', async () => {
    const { service, close } = await identityUnderTest();
    const owner = await register(service);
    const stranger = await register(service);
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    const answer = await ask(
      service,
      loginOf(stranger.profileId, stranger.loginId),
      entities(owner.loginId, owner.profileId),
    );
    narrow.mockRestore();
    expect(answer.data).toEqual({ _entities: [null, null] });
    expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await close();
  });

  it('stay out of reach when the permissions are off', async () => {
    const { service, close } = await identityUnderTest({}, { enforcePermissions: false });
    const owner = await register(service);
    const stranger = await register(service);
    const answer = await ask(
      service,
      loginOf(stranger.profileId, stranger.loginId),
      entities(owner.loginId, owner.profileId),
    );
    expect(answer).toEqual({ data: { _entities: [null, null] } });
    await close();
  });

  it('are null for something that is no id, and closed to a login without a profile', async () => {
    const { service, close } = await identityUnderTest();
    const owner = await register(service);
    const answer = await ask(
      service,
      loginOf(owner.profileId, owner.loginId),
      '{ _entities(representations: [{__typename: "Login", id: null}, {__typename: "Login", id: 5}, {__typename: "Login"}]) { __typename } }',
    );
    expect(answer).toEqual({ data: { _entities: [null, null, null] } });
    const nobody = await ask(service, loginOf('', owner.loginId), '{ me { id } }');
    expect(nobody.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await close();
  });

  it('cannot be asked for a thousand and one at a time', async () => {
    const { service, close } = await identityUnderTest();
    const owner = await register(service);
    const representations = Array.from({ length: 1_001 }, () => ({ __typename: 'Login', id: owner.loginId }));
    const answer = await ask(
      service,
      loginOf(owner.profileId, owner.loginId),
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: representations },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await close();
  });
});

describe('the sandbox', () => {
  it('is closed where SANDBOX is not true', async () => {
    const { service, close } = await identityUnderTest({ SANDBOX: 'false' });
    for (const operation of [
      '{ sandboxMail(to: "x@example.it") { text } }',
      'mutation { advanceClock(days: 1) }',
    ]) {
      const answer = await ask(service, anonymous, operation);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await close();
  });
});
