import { anonymous, ask, loginOf } from '../../../../../test/harness/operations';
import { factsAbout } from '../../testing/facts';
import { identityUnderTest, register } from '../../testing/identity-under-test';

const CONSENTS =
  '{ consents { edges { node { kind granted textVersion createdAt login { id username } } } } }';
const SET =
  'mutation ($granted: Boolean!) { setMarketingConsent(granted: $granted) { id marketingConsent } }';

type Owner = Awaited<ReturnType<typeof register>>;

interface ShownConsent {
  readonly kind: string;
  readonly granted: boolean;
  readonly textVersion: string;
  readonly createdAt: string;
  readonly login: { readonly id: string } | null;
}

describe('consents', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());
  const viewerOf = (owner: Owner) => loginOf(owner.profileId, owner.loginId);
  const set = (owner: Owner, granted: boolean) => ask(running.service, viewerOf(owner), SET, { granted });
  const historyOf = async (owner: Owner) =>
    (
      (await ask(running.service, viewerOf(owner), CONSENTS)).data.consents.edges as { node: ShownConsent }[]
    ).map(({ node }) => node);

  it('begin with the notice that was acknowledged when registering, and with marketing only if it was given', async () => {
    const quiet = await register(running.service);
    expect(await historyOf(quiet)).toMatchObject([
      { kind: 'PRIVACY_NOTICE', granted: true, textVersion: '2025-01', login: { id: quiet.loginId } },
    ]);
    const open = await register(running.service, { marketingConsent: true });
    expect((await historyOf(open)).map(({ kind, granted }) => ({ kind, granted }))).toEqual([
      { kind: 'MARKETING', granted: true },
      { kind: 'PRIVACY_NOTICE', granted: true },
    ]);
  });

  it('to marketing are given and withdrawn, each with its date, and the profile says how it stands', async () => {
    const owner = await register(running.service);
    expect((await set(owner, true)).data.setMarketingConsent).toEqual({
      id: owner.profileId,
      marketingConsent: true,
    });
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 30) }');
    expect((await set(owner, false)).data.setMarketingConsent.marketingConsent).toBe(false);
    const [withdrawn, given, ...rest] = await historyOf(owner);
    expect(withdrawn).toMatchObject({ kind: 'MARKETING', granted: false, login: { id: owner.loginId } });
    expect(given).toMatchObject({ kind: 'MARKETING', granted: true });
    expect(Date.parse(withdrawn?.createdAt ?? '')).toBeGreaterThan(
      Date.parse(given?.createdAt ?? '') + 29 * 86_400_000,
    );
    expect(rest).toHaveLength(1);
  });

  it('stay as they are when they are so already, twenty times at once', async () => {
    const owner = await register(running.service);
    expect((await set(owner, false)).errors).toBeUndefined();
    const answers = await Promise.all(Array.from({ length: 20 }, () => set(owner, true)));
    expect(answers.every((answer) => answer.data.setMarketingConsent.marketingConsent)).toBe(true);
    expect((await historyOf(owner)).filter(({ kind }) => kind === 'MARKETING')).toHaveLength(1);
    await set(owner, false);
    expect((await historyOf(owner)).map(({ granted }) => granted)).toEqual([false, true, true]);
  });

  it('are told as facts', async () => {
    const owner = await register(running.service, { marketingConsent: true });
    await set(owner, false);
    await set(owner, true);
    const types = ['profile.registered', 'consent.given', 'consent.withdrawn'];
    const facts = await factsAbout(running.service, owner.profileId, types, 4);
    const marketing = { kind: 'MARKETING', textVersion: '2025-01', loginId: owner.loginId };
    expect(facts.map(({ type, payload }) => ({ type, payload }))).toEqual([
      { type: 'profile.registered', payload: expect.objectContaining({ privacyNoticeVersion: '2025-01' }) },
      { type: 'consent.given', payload: marketing },
      { type: 'consent.withdrawn', payload: marketing },
      { type: 'consent.given', payload: marketing },
    ]);
  });

  it('of another profile are nowhere to be seen', async () => {
    const owner = await register(running.service, { marketingConsent: true });
    const stranger = await register(running.service);
    expect((await historyOf(stranger)).map(({ login }) => login?.id)).toEqual([stranger.loginId]);
    await set(stranger, true);
    await set(stranger, false);
    expect((await historyOf(owner)).filter(({ granted }) => !granted)).toEqual([]);
  });

  it('go on page by page, with the count of all pages', async () => {
    const owner = await register(running.service);
    for (const granted of [true, false, true]) await set(owner, granted);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { data: Record<string, unknown> } = await ask(
        running.service,
        viewerOf(owner),
        `query ($after: String) { consents(first: 2, after: $after) {
          totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const { totalCount, edges, pageInfo } = page.data.consents as {
        totalCount: number;
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(totalCount).toBe(4);
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(4);
    running.statements.take();
    await ask(running.service, viewerOf(owner), '{ consents(first: 2) { edges { node { id } } } }');
    expect(running.statements.takeOf('consent')).toHaveLength(1);
  });

  it.each([CONSENTS, 'mutation { setMarketingConsent(granted: true) { id } }'])(
    'are for a login in person: %s',
    async (operation) => {
      const owner = await register(running.service);
      expect((await ask(running.service, anonymous, operation)).errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
      const limits = { via: 'api-key', id: 'key_1', scopes: ['profile:read'], domainIds: null } as const;
      const byKey = await ask(running.service, { ...viewerOf(owner), limits }, operation);
      expect(byKey.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await historyOf(owner)).toHaveLength(1);
    },
  );
});
