import { identityUnderTest } from '../../testing/identity-under-test';

const GIULIA = 'prf_01jdem00000000000000000001';
const SERVICE = { kind: 'service', service: 'support', requestId: 'test' } as const;

describe('a profile that another service reads for somebody', () => {
  let identity: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    identity = await identityUnderTest({ DEMO_DATA: 'true' });
  });
  afterAll(() => identity.close());

  const read = (scopes: string[] | null, profileId = GIULIA) =>
    identity.service.internal['readable-profile']?.(
      { reader: { profileId, scopes, domainIds: null } },
      SERVICE,
    );

  it('is told to a login in person and to who may see profiles', async () => {
    const seen = await read(null);
    expect(seen).toMatchObject({ displayName: 'Giulia Bianchi', subjectType: 'NATURAL_PERSON' });
    expect(seen).not.toHaveProperty('profileId');
    expect(await read(['profile:read'])).toEqual(seen);
  });

  it('is not told without the scope, nor when there is none', async () => {
    expect(await read(['domains:read'])).toBeNull();
    expect(await read(null, 'prf_01jdem00000000000000000999')).toBeNull();
  });
});
