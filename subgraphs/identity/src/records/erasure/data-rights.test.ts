import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { isolation } from '@customer-area/shared/isolation';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, nothingNew, PASSWORD, register } from '../../testing/identity-under-test';
import { enrolled, STAFF_PASSWORD } from '../../testing/staff';

const COPY = 'mutation { requestDataExport { id } }';
const ERASE = `mutation { requestErasure { ... on ErasureRequest { id status kept { section because } }
  ... on ErasureRefused { code obstacles { code } } } }`;
const START_SUPPORT = `mutation ($profileId: ID!) { startSupportSession(profileId: $profileId, reason: "Aiuto", readOnly: true) {
  ... on SupportSessionStarted { supportSession { supportSessionId } } ... on SupportSessionRefused { code } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelErasure(erasureRequestId: $id) { status } }';

describe('asking for a copy or for erasure', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let obstacles: { code: string; count: number }[] = [];
  const lateNews: unknown[] = [];
  let erasing: (name: string) => Promise<void> = async () => undefined;
  const peer = (name: string): Peer => ({
    name,
    close: async () => undefined,
    call: async (operation, input) => {
      if (operation === 'events' && name === 'domains' && lateNews.length > 0) {
        const events = lateNews.splice(0);
        return { events, upTo: (events.at(-1) as RecordedEvent).seq };
      }
      if (operation === 'events')
        return new Promise((resolve) => setTimeout(() => resolve(nothingNew(input)), 200).unref());
      if (operation === 'erasure-outlook')
        return { obstacles: name === 'billing' ? obstacles : [], kept: [] };
      if (operation === 'erase-personal-data') await erasing(name);
      if (operation === 'export-personal-data') return { records: [], next: null };
      return true;
    },
  });
  beforeAll(async () => {
    running = await identityUnderTest({ FIRST_STAFF_PASSWORD: STAFF_PASSWORD }, { peer });
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

  it.each([COPY, ERASE, 'mutation { cancelErasure(erasureRequestId: "ers_x") { id } }'])(
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
    const ready = '{ dataExports { edges { node { status } } } }';
    for (const _ of [1, 2, 3]) {
      await ask(running.service, viewer, COPY);
      for (;;) {
        await running.service.runtime.settle();
        const { data } = await ask(running.service, viewer, ready);
        if (data.dataExports.edges[0].node.status === 'READY') break;
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
      'mutation { requestErasure(renounceCredit: true) { ... on ErasureRequest { status } } }',
    );
    expect(renounced.data.requestErasure.status).toBe('SCHEDULED');
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
      '{ erasureRequests { edges { node { id status } } } me { profile { firstName } } }',
    );
    expect(data).toEqual({
      erasureRequests: { edges: [{ node: { id, status: 'BLOCKED' } }] },
      me: { profile: { firstName: 'Mario' } },
    });
    expect(codeOf(await ask(running.service, viewer, CANCEL, { id }))[0]).toBe('CONFLICT');
  });

  it('cannot be taken back once a service has begun to erase, and is taken up again when one fails', async () => {
    const viewer = await newViewer();
    const { id } = (await ask(running.service, viewer, ERASE)).data.requestErasure;
    const state = async () =>
      (await running.rows('SELECT state FROM erasure_request WHERE id = ?', [id]))[0]?.state;
    const attempts: string[] = [];
    const late: unknown[] = [];
    erasing = async (name) => {
      attempts.push(name);
      if (name !== 'support') return;
      late.push(codeOf(await ask(running.service, viewer, CANCEL, { id }))[0]);
      if (late.length === 1) throw new Error('support is down');
    };
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 14) }');
    await eventually(async () => (await state()) === 'DONE');
    erasing = async () => undefined;
    expect(late).toEqual(['CONFLICT', 'CONFLICT']);
    expect(attempts).toEqual(['domains', 'billing', 'support', 'domains', 'billing', 'support']);
    const [profile] = await running.rows('SELECT email FROM profile WHERE id = ?', [viewer.profileId]);
    expect(profile?.email).toBe('');
  });

  it('ends support sessions when it begins, and lets none begin from then on', async () => {
    const viewer = await newViewer();
    const { profileId } = viewer;
    const [first] = await running.rows("SELECT username FROM login WHERE role = 'staff'");
    const staff = (await enrolled(running, String(first?.username))).viewer;
    const begin = async () =>
      (await ask(running.service, staff, START_SUPPORT, { profileId })).data.startSupportSession;
    const { id } = (await ask(running.service, viewer, ERASE)).data.requestErasure;
    const { supportSessionId } = (await begin()).supportSession;
    const seen: unknown[] = [];
    erasing = async (name) => {
      if (name !== 'domains') return;
      const [session] = await running.rows(
        'SELECT revoked_at AS revokedAt FROM session WHERE support_session_id = ?',
        [supportSessionId],
      );
      seen.push(session?.revokedAt, await begin());
    };
    await running.rows(
      "UPDATE job SET due_at = '2026-01-01' WHERE kind = 'erasure.carry-out' AND subject_id = ?",
      [id],
    );
    await running.service.runtime.settle();
    erasing = async () => undefined;
    expect(seen).toEqual([expect.any(Date), { code: 'PROFILE_BEING_ERASED' }]);
    expect(await begin()).toEqual({ code: 'PROFILE_BEING_ERASED' });
    const told = await running.rows(
      "SELECT payload FROM event_log WHERE type = 'support-session.ended' AND subject_id = ?",
      [supportSessionId],
    );
    expect(told.map(({ payload }) => JSON.parse(String(payload)))).toEqual([{ by: 'ERASURE' }]);
  });

  it('ends the API keys with the profile, and tells of it all in one letter', async () => {
    const viewer = await newViewer();
    for (const name of ['Gestionale', 'Backup'])
      await ask(
        running.service,
        viewer,
        'mutation ($name: String!) { createApiKey(input: { name: $name, scopes: [PROFILE_READ] }) { __typename } }',
        { name },
      );
    await ask(running.service, viewer, ERASE);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 14) }');
    const letters = async () =>
      (
        await running.rows('SELECT kind FROM letter WHERE profile_id = ? ORDER BY id', [viewer.profileId])
      ).map(({ kind }) => kind);
    await eventually(async () => (await letters()).includes('profile-erased'));
    expect(await letters()).not.toContain('api-key.revoked');
    const ended = await eventually(async () => {
      const entries = '{ auditLog(filter: { kinds: ["api-key.revoked"] }) { edges { node { text } } } }';
      const { data } = await ask(running.service, viewer, entries);
      const texts: string[] = data.auditLog.edges.map(({ node }: { node: { text: string } }) => node.text);
      return texts.length === 2 ? texts : null;
    });
    expect(ended.sort()).toEqual([
      'Chiave API revocata: «Backup», con l’anagrafica',
      'Chiave API revocata: «Gestionale», con l’anagrafica',
    ]);
    expect(
      await running.rows('SELECT id FROM api_key WHERE profile_id = ? AND revoked_at IS NULL', [
        viewer.profileId,
      ]),
    ).toEqual([]);
  });

  it('leaves the newest facts to be read, e.g. that a session ended, and takes them a day later', async () => {
    const owner = await register(running.service);
    const viewer = loginOf(owner.profileId, owner.loginId);
    await ask(
      running.service,
      anonymous,
      `mutation { signIn(username: "${owner.username}", password: "${PASSWORD}") { __typename } }`,
    );
    await ask(running.service, viewer, ERASE);
    const facts = async () =>
      (await running.rows('SELECT type FROM event_log WHERE profile_id = ?', [owner.profileId])).map(
        ({ type }) => type,
      );
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 14) }');
    await eventually(async () => (await facts()).includes('profile.erased'));
    expect(await facts()).toContain('session.revoked');

    await running.rows(
      'UPDATE event_log SET recorded_at = recorded_at - INTERVAL 2 HOUR WHERE profile_id = ?',
      [owner.profileId],
    );
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 1) }');
    await eventually(async () => (await facts()).length === 0);
  });

  it('takes the words and the address of a letter that could not be delivered, and leaves one that is about to leave', async () => {
    const viewer = await newViewer();
    for (const [id, state] of [
      [newId('ltr'), 'PARKED'],
      [newId('ltr'), 'READY'],
    ]) {
      await running.rows(
        "INSERT INTO letter (id, profile_id, kind, recipient, subject, text, html, written_at) VALUES (?, ?, ?, 'a@b.it', 's', 'Gentile Mario', 'Gentile Mario', NOW())",
        [id, viewer.profileId, state],
      );
      await running.rows(
        "INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before) VALUES (?, 'letter.send', ?, '2999-01-01', ?, 0, NOW())",
        [newId('job'), id, state],
      );
    }
    await ask(running.service, viewer, ERASE);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 14) }');
    const left = await eventually(async () => {
      const rows = await running.rows(
        "SELECT kind, recipient, subject, text, html FROM letter WHERE profile_id = ? AND kind IN ('PARKED', 'READY') ORDER BY kind",
        [viewer.profileId],
      );
      return rows[0]?.recipient === '' ? rows : null;
    });
    expect(left).toEqual([
      { kind: 'PARKED', recipient: '', subject: '', text: null, html: null },
      { kind: 'READY', recipient: 'a@b.it', subject: 's', text: 'Gentile Mario', html: 'Gentile Mario' },
    ]);
  });

  it('writes to nobody whose address was erased', async () => {
    const viewer = await newViewer();
    await ask(running.service, viewer, ERASE);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 14) }');
    const news = {
      seq: 1,
      id: 'evt_late',
      type: 'domain.renewed',
      profileId: viewer.profileId,
      subjectId: 'dom_late',
      payload: {
        domainId: 'dom_late',
        name: 'tardi.it',
        unicodeName: 'tardi.it',
        paidThrough: new Date().toISOString(),
      },
      occurredAt: new Date().toISOString(),
      actor: null,
    };
    lateNews.push(news);
    await eventually(async () => {
      const entries = await running.rows(
        "SELECT seq FROM access_log_entry WHERE profile_id = ? AND kind = 'domain.renewed'",
        [viewer.profileId],
      );
      return entries.length === 1;
    });
    expect(
      await running.rows("SELECT id FROM letter WHERE profile_id = ? AND kind = 'domain.renewed'", [
        viewer.profileId,
      ]),
    ).toEqual([]);
  });

  it("answers another profile's request like an absent one, with either layer off", async () => {
    const viewer = await newViewer();
    const { id } = (await ask(running.service, viewer, ERASE)).data.requestErasure;
    await ask(running.service, viewer, COPY);
    const stranger = await newViewer();
    const absent = await ask(running.service, stranger, CANCEL, { id: 'ers_absent' });
    expect(await ask(running.service, stranger, CANCEL, { id })).toEqual(absent);
    const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
    const lists = await ask(
      running.service,
      stranger,
      '{ dataExports { edges { node { id } } } erasureRequests { edges { node { id } } } }',
    );
    narrow.mockRestore();
    expect(lists.data).toEqual({ dataExports: null, erasureRequests: null });
    expect(codeOf(lists)[0]).toBe('NOT_FOUND');
  });
});
