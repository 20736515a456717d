import type { Peer } from '@customer-area/shared/http';
import { isolation } from '@customer-area/shared/isolation';
import { anonymous, ask, loginOf } from '../../../../test/harness/operations';
import { identityUnderTest, register } from '../testing/identity-under-test';

const COPY = 'mutation { requestDataExport { id } }';
const ERASE = `mutation { requestErasure { ... on ErasureRequest { id state kept { section because } }
  ... on ErasureRefused { code obstacles { code } } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelErasure(id: $id) { state } }';

describe('asking for a copy or for erasure', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let obstacles: { code: string; count: number }[] = [];
  const peer = (name: string): Peer => ({
    name,
    close: async () => undefined,
    call: async (operation) => {
      if (operation === 'events') return new Promise((resolve) => setTimeout(() => resolve([]), 200).unref());
      if (operation === 'erasure-outlook')
        return { obstacles: name === 'billing' ? obstacles : [], kept: [] };
      if (operation === 'export-personal-data') return { records: [], next: null };
      return true;
    },
  });
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer });
  });
  afterAll(() => running.close());

  const newViewer = async () => {
    const owner = await register(running.service);
    return loginOf(owner.profileId, owner.loginId);
  };
  const codeOf = (answer: Awaited<ReturnType<typeof ask>>) => [
    answer.errors?.[0]?.extensions.code,
    answer.errors?.[0]?.extensions.reason,
  ];

  it.each([COPY, ERASE])('is one request, however often it is clicked: %s', async (operation) => {
    const viewer = await newViewer();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(running.service, viewer, operation)),
    );
    const ids = answers.map(({ data }) => (data.requestDataExport ?? data.requestErasure).id);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([COPY, ERASE, 'mutation { cancelErasure(id: "ers_x") { id } }'])(
    'needs a login in person that has just signed in: %s',
    async (operation) => {
      const viewer = await newViewer();
      const limits = { via: 'api-key' as const, id: 'key', scopes: ['profile:read'], domainIds: null };
      expect(codeOf(await ask(running.service, anonymous, operation))[0]).toBe('UNAUTHENTICATED');
      expect(codeOf(await ask(running.service, { ...viewer, limits }, operation))).toEqual([
        'FORBIDDEN',
        'BEYOND_SCOPE',
      ]);
      const stale = { ...viewer, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
      expect(codeOf(await ask(running.service, stale, operation))).toEqual([
        'FORBIDDEN',
        'FRESH_SIGN_IN_REQUIRED',
      ]);
    },
  );

  it('gives three copies a day', async () => {
    const viewer = await newViewer();
    const ready = '{ dataExports { state } }';
    for (const _ of [1, 2, 3]) {
      await ask(running.service, viewer, COPY);
      for (;;) {
        await running.service.runtime.settle();
        const { data } = await ask(running.service, viewer, ready);
        if (data.dataExports[0].state === 'READY') break;
      }
    }
    expect(codeOf(await ask(running.service, viewer, COPY))[0]).toBe('RATE_LIMITED');
  });

  it('is refused with all that stands in the way, credit only until it is renounced', async () => {
    const viewer = await newViewer();
    obstacles = [{ code: 'CREDIT_LEFT', count: 1 }];
    expect((await ask(running.service, viewer, ERASE)).data.requestErasure).toEqual({
      code: 'OBSTACLES',
      obstacles: [{ code: 'CREDIT_LEFT' }],
    });
    const renounced = await ask(
      running.service,
      viewer,
      'mutation { requestErasure(renounceCredit: true) { ... on ErasureRequest { state } } }',
    );
    expect(renounced.data.requestErasure.state).toBe('SCHEDULED');
    obstacles = [];
  });

  it('erases nothing when something stands in the way on the day', async () => {
    const viewer = await newViewer();
    const { id } = (await ask(running.service, viewer, ERASE)).data.requestErasure;
    obstacles = [{ code: 'ORDERS_OPEN', count: 1 }];
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 14) }');
    obstacles = [];
    const { data } = await ask(
      running.service,
      viewer,
      '{ erasureRequests { id state } me { profile { firstName } } }',
    );
    expect(data).toEqual({
      erasureRequests: [{ id, state: 'BLOCKED' }],
      me: { profile: { firstName: 'Mario' } },
    });
    expect(codeOf(await ask(running.service, viewer, CANCEL, { id }))[0]).toBe('CONFLICT');
  });

  it("answers another profile's request like an absent one, with either layer off", async () => {
    const viewer = await newViewer();
    const { id } = (await ask(running.service, viewer, ERASE)).data.requestErasure;
    await ask(running.service, viewer, COPY);
    const stranger = await newViewer();
    const absent = await ask(running.service, stranger, CANCEL, { id: 'ers_absent' });
    expect(await ask(running.service, stranger, CANCEL, { id })).toEqual(absent);
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    const lists = await ask(running.service, stranger, '{ dataExports { id } erasureRequests { id } }');
    narrow.mockRestore();
    expect(lists.data).toBeNull();
    expect(codeOf(lists)[0]).toBe('NOT_FOUND');
  });
});
