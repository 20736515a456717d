import 'reflect-metadata';
import { GIULIA } from '../demo-data/demo-domains';
import { composedDomains, type TestDomains } from '../testing/composed-domains';

const MINE = ['dom_01jdem00000000000000000103', 'dom_01jdem00000000000000000106'];
const THEIRS = 'dom_01jdem00000000000000000201';

describe('which domains are a profile’s own', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('own_domains', { demoData: true });
  });
  afterAll(() => domains.end());
  const own = (input: unknown) => domains.call<{ domains: { id: string }[] }>('own-domains', input);

  it('answers ids with names; those of others and absent ones are left out alike', async () => {
    const asked = [...MINE, THEIRS, 'dom_01jdem00000000000000000999'];
    const answer = await own({ profileId: GIULIA, domainIds: asked });
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect([...answer.domains].sort(byId)).toEqual([
      { id: MINE[0], unicodeName: 'giulia-active.it' },
      { id: MINE[1], unicodeName: 'giulia-redemption.com' },
    ]);
    expect(await own({ profileId: GIULIA, domainIds: [THEIRS] })).toEqual({ domains: [] });
  });

  it.each([
    {},
    { profileId: GIULIA },
    { profileId: GIULIA, domainIds: [] },
    { profileId: '', domainIds: MINE },
    { profileId: GIULIA, domainIds: Array(101).fill(MINE[0]) },
  ])('is not asked for in another shape: %j', async (input) => {
    await expect(own(input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
