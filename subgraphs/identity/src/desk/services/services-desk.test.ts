import { CallerFault } from '@customer-area/shared/errors';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, register, silentPeer } from '../../testing/identity-under-test';
import { faultOf } from '../../testing/sign-in';
import { enrolled, STAFF_PASSWORD } from '../../testing/staff';

const JOBS = `query ($s: ServiceName, $k: String, $id: ID, $first: Int, $after: String, $last: Int, $before: String) { parkedJobs(service: $s, kind: $k, jobId: $id, first: $first, after: $after, last: $last, before: $before) {
  totalCount unavailable pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { node { jobId service kind subjectId status attempts error ifDropped } } } }`;
const EVENTS = `{ parkedEvents(first: 5) { totalCount unavailable edges { node { eventId service source kind status error } } } }`;
const HISTORY = `query ($id: ID!) { jobHistory(subjectId: $id) { jobId kind status } }`;
const RETRY = 'mutation ($input: JobDecisionInput!) { retryJob(input: $input) }';
const DROP = `mutation ($input: JobDecisionInput!) { dropJob(input: $input) {
  ... on JobDropped { jobId ifDropped } ... on SecondStaffRequired { code requestId } } }`;
const LOG =
  '{ auditLog(first: 100) { edges { node { kind text reason actor { kind loginId username } } } } }';
const RETRY_EVENTS = 'mutation ($input: RetryEventsInput!) { retryEvents(input: $input) }';
const CASES = '{ cases(first: 5) { totalCount unavailable } }';
const RESOLVE = 'mutation ($input: ResolveCaseInput!) { resolveCase(input: $input) }';
const APPROVE = `mutation ($id: ID!) { approveStaffRequest(id: $id, reason: "Giusto") { __typename } }`;
const DESK = `{ desk { parkedJobs { count } staffRequests { count } rectifications { count } cases { count } unavailable } }`;
const OVERVIEW = `{ operationsOverview { jobs { service status name count } consumers { service status name }
  outbox { service status } registries { service status name } mail { service status name count } } }`;

interface JobsPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly jobId: string } }[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

/** Services that do not answer. */
const away = (name: string): Peer => ({
  ...silentPeer(name),
  call: async (operation, input) => {
    if (operation === 'events') return silentPeer(name).call(operation, input);
    throw new CallerFault('UNAVAILABLE');
  },
});

describe('the desk of all services', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let staff: LoginViewer;
  beforeAll(async () => {
    running = await identityUnderTest({ FIRST_STAFF_PASSWORD: STAFF_PASSWORD }, { peer: away });
    const [first] = await running.rows("SELECT username FROM login WHERE role = 'staff'");
    staff = (await enrolled(running, String(first?.username))).viewer;
  });
  afterAll(() => running.close());

  const run = (viewer: LoginViewer | typeof anonymous, source: string, variables = {}) =>
    ask(running.service, viewer, source, variables);
  const parked = async (
    kind = 'delegation.end',
    error = 'no profile of Mario Rossi',
    subjectId = newId('del'),
  ) => {
    const job = { id: newId('job'), subject_id: subjectId };
    await running.rows('INSERT INTO job SET ?', [
      {
        ...{ ...job, kind, state: 'PARKED', attempts: 12, last_error: error },
        ...{ due_at: new Date('2026-01-01'), not_before: new Date('2026-01-01') },
      },
    ]);
    return { jobId: job.id, subjectId: job.subject_id };
  };
  const stateOf = async (jobId: string) =>
    (await running.rows('SELECT state FROM job WHERE id = ?', [jobId]))[0]?.state;

  it('shows parked jobs without names, what dropping them means, and which services are silent', async () => {
    const { jobId, subjectId } = await parked();
    const { parkedJobs } = (await run(staff, JOBS, {})).data;
    expect(parkedJobs.unavailable).toEqual(['DOMAINS', 'BILLING', 'SUPPORT']);
    expect(parkedJobs.edges).toContainEqual({
      node: {
        ...{ jobId, subjectId, service: 'IDENTITY', kind: 'delegation.end', status: 'PARKED', attempts: 12 },
        error: 'no profile of …',
        ifDropped: expect.stringContaining('scaduto'),
      },
    });
    expect((await run(staff, JOBS, { k: 'letter.send' })).data.parkedJobs.totalCount).toBe(0);
    const history = (await run(staff, HISTORY, { id: subjectId })).data.jobHistory;
    expect(history).toEqual([{ jobId, kind: 'delegation.end', status: 'PARKED' }]);
  });

  it('goes through them page by page', async () => {
    await parked();
    await parked();
    const one = (await run(staff, JOBS, { first: 1 })).data.parkedJobs;
    expect(one.pageInfo.hasNextPage).toBe(true);
    const two = (await run(staff, JOBS, { first: 100, after: one.pageInfo.endCursor })).data.parkedJobs;
    expect(two.edges).toHaveLength(one.totalCount - 1);
    expect(two.edges).not.toContainEqual(one.edges[0]);
  });

  it('goes through six hundred from either end, counts them all, and finds each by its id', async () => {
    const due = new Date('2026-02-01');
    const many = Array.from({ length: 600 }, () => newId('job'));
    await running.rows(
      'INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before) VALUES ?',
      [
        many.map((id, n) => [
          id,
          'approval.expire',
          id,
          new Date(due.getTime() + (n >> 3)),
          'PARKED',
          12,
          due,
        ]),
      ],
    );
    const walk = async (
      size: 'first' | 'last',
      place: 'after' | 'before',
      cursor: 'endCursor' | 'startCursor',
    ) => {
      const seen: string[] = [];
      for (let at: string | null = null; ; ) {
        const page: JobsPage = (await run(staff, JOBS, { k: 'approval.expire', [size]: 100, [place]: at }))
          .data.parkedJobs;
        expect(page.totalCount).toBe(600);
        const ids = page.edges.map(({ node }) => node.jobId);
        if (size === 'first') seen.push(...ids);
        else seen.unshift(...ids);
        at = page.pageInfo[cursor];
        if (ids.length < 100 || seen.length >= 700) return seen;
        if (!(size === 'first' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return seen;
      }
    };
    const inOrder = many.map((id, n) => [n >> 3, id] as const);
    inOrder.sort(([one, a], [other, b]) => one - other || (a < b ? -1 : 1));
    const ids = inOrder.map(([, id]) => id);
    expect(await walk('first', 'after', 'endCursor')).toEqual(ids);
    expect(await walk('last', 'before', 'startCursor')).toEqual(ids);
    const one = (await run(staff, JOBS, { id: ids[550] })).data.parkedJobs;
    expect([one.totalCount, one.edges[0].node.jobId]).toEqual([1, ids[550]]);
    for (const absent of [newId('job'), 'x'])
      expect((await run(staff, JOBS, { id: absent })).data.parkedJobs).toMatchObject({
        totalCount: 0,
        edges: [],
      });
    const input = { service: 'IDENTITY', jobId: ids[550], reason: 'Inutile' };
    expect((await run(staff, DROP, { input })).data.dropJob.code).toBe('SECOND_STAFF_REQUIRED');
    await running.rows("DELETE FROM job WHERE kind = 'approval.expire'");
  });

  it('lets a parked job run again, and tells who wanted it and why', async () => {
    const { jobId } = await parked();
    const input = { service: 'IDENTITY', jobId, reason: 'La rete è tornata' };
    expect((await run(staff, RETRY, { input })).data.retryJob).toBe(true);
    await running.service.runtime.settle();
    expect(await stateOf(jobId)).toBe('DONE');
    const [told] = await running.rows(
      "SELECT payload, actor FROM event_log WHERE type = 'job.retried' AND subject_id = ?",
      [jobId],
    );
    expect(JSON.parse(String(told?.payload))).toEqual({ service: 'identity', reason: 'La rete è tornata' });
    expect(String(told?.actor)).toContain(staff.loginId);
    expect(faultOf(await run(staff, RETRY, { input: { ...input, jobId: newId('job') } })).code).toBe(
      'NOT_FOUND',
    );
    expect(faultOf(await run(staff, RETRY, { input: { ...input, reason: ' ' } })).code).toBe(
      'BAD_USER_INPUT',
    );
    expect(faultOf(await run(staff, RETRY, { input: { ...input, service: 'BILLING' } })).code).toBe(
      'UNAVAILABLE',
    );
  });

  it('drops a job only once a second member of staff has approved', async () => {
    const { jobId } = await parked();
    const input = { service: 'IDENTITY', jobId, reason: 'Non serve più' };
    const first = (await run(staff, DROP, { input })).data.dropJob;
    expect(first).toEqual({ code: 'SECOND_STAFF_REQUIRED', requestId: expect.stringMatching(/^srq_/) });
    expect((await run(staff, DROP, { input })).data.dropJob.requestId).toBe(first.requestId);
    expect(await stateOf(jobId)).toBe('PARKED');
    expect((await run(staff, APPROVE, { id: first.requestId })).data?.approveStaffRequest.__typename).toBe(
      'StaffRequestRefused',
    );
    await running.rows("UPDATE staff_request SET state = 'APPROVED', decided_by = 'lgn_other' WHERE id = ?", [
      first.requestId,
    ]);
    expect((await run(staff, DROP, { input })).data.dropJob).toMatchObject({ jobId });
    expect(await stateOf(jobId)).toBe('DROPPED');
    expect(faultOf(await run(staff, DROP, { input })).code).toBe('NOT_FOUND');
  });

  it('drops a job that gave up again only with another approval, and tells the approved reason', async () => {
    const { jobId } = await parked();
    const input = { service: 'IDENTITY', jobId, reason: 'Non serve più' };
    const ask1 = (await run(staff, DROP, { input })).data.dropJob;
    const approve = (id: string) =>
      running.rows("UPDATE staff_request SET state = 'APPROVED', decided_by = 'lgn_other' WHERE id = ?", [
        id,
      ]);
    await approve(ask1.requestId);
    await running.rows('UPDATE job SET not_before = NOW(3) WHERE id = ?', [jobId]);
    const ask2 = (await run(staff, DROP, { input })).data.dropJob;
    expect(ask2.requestId).not.toBe(ask1.requestId);
    await approve(ask2.requestId);
    await run(staff, DROP, { input: { ...input, reason: 'Un altro motivo' } });
    const [told] = await running.rows(
      "SELECT payload FROM event_log WHERE type = 'job.dropped' AND subject_id = ?",
      [jobId],
    );
    expect(JSON.parse(String(told?.payload))).toEqual({ kind: 'delegation.end', reason: 'Non serve più' });
  });

  it('tells the customer whose work was dropped what that means, and why, as of our staff', async () => {
    const person = await register(running.service);
    const [letter] = await running.rows('SELECT id FROM letter WHERE profile_id = ?', [person.profileId]);
    const { jobId } = await parked('letter.send', 'no', String(letter?.id));
    const input = { service: 'IDENTITY', jobId, reason: 'Indirizzo spento' };
    const { requestId } = (await run(staff, DROP, { input })).data.dropJob;
    await running.rows("UPDATE staff_request SET state = 'APPROVED', decided_by = 'lgn_other' WHERE id = ?", [
      requestId,
    ]);
    await run(staff, DROP, { input });
    const viewer = loginOf(person.profileId, person.loginId);
    const entry = await eventually(async () =>
      (await run(viewer, LOG)).data.auditLog.edges
        .map(({ node }: { node: { kind: string } }) => node)
        .find(({ kind }: { kind: string }) => kind === 'job.dropped'),
    );
    expect(entry).toMatchObject({
      text: 'Il nostro personale ha abbandonato un lavoro rimasto fermo: La comunicazione non viene inviata. Motivo: Indirizzo spento',
      reason: 'Indirizzo spento',
      actor: { kind: 'STAFF', loginId: staff.loginId, username: null },
    });
  });

  it('tries parked facts again', async () => {
    const eventId = newId('evt');
    await running.rows('INSERT INTO parked_event SET ?', [
      {
        ...{
          source: 'billing',
          seq: 900,
          event_id: eventId,
          type: 'order.paid',
          state: 'PARKED',
          attempts: 5,
        },
        ...{ error: 'no login of anna@example.it', parked_at: new Date(), event: '{}' },
      },
    ]);
    const { parkedEvents } = (await run(staff, EVENTS)).data;
    expect(parkedEvents.edges[0].node).toEqual({
      ...{ eventId, service: 'IDENTITY', source: 'BILLING', kind: 'order.paid', status: 'PARKED' },
      error: 'no login of …',
    });
    const input = { service: 'IDENTITY', eventId, reason: 'Corretto' };
    expect((await run(staff, RETRY_EVENTS, { input })).data.retryEvents).toBe(1);
    const unknown = { ...input, eventId: newId('evt') };
    expect((await run(staff, RETRY_EVENTS, { input: unknown })).data.retryEvents).toBe(0);
  });

  it('counts what waits, with one line for a service that is silent', async () => {
    await parked();
    const { desk } = (await run(staff, DESK)).data;
    expect(desk).toMatchObject({
      rectifications: { count: 0 },
      unavailable: ['DOMAINS', 'BILLING', 'SUPPORT'],
    });
    expect(desk.parkedJobs.count).toBeGreaterThan(0);
    expect(desk.cases).toBeNull();
    const { operationsOverview } = (await run(staff, OVERVIEW)).data;
    expect(operationsOverview.jobs).toContainEqual(
      expect.objectContaining({ service: 'IDENTITY', status: 'ANSWERED', name: 'parked' }),
    );
    expect(operationsOverview.jobs).toContainEqual({
      service: 'DOMAINS',
      status: 'UNAVAILABLE',
      name: '*',
      count: 0,
    });
    expect(operationsOverview.registries).toEqual([{ service: 'DOMAINS', status: 'UNAVAILABLE', name: '*' }]);
    expect(operationsOverview.mail.map(({ name }: { name: string }) => name)).toEqual(['waiting', 'parked']);
    expect((await run({ ...staff, permissions: [] }, DESK)).data.desk.parkedJobs).toBeNull();
  });

  it('shows no case of a service that is silent, and decides none', async () => {
    expect((await run(staff, CASES)).data.cases).toEqual({
      totalCount: 0,
      unavailable: ['BILLING', 'DOMAINS'],
    });
    const input = { caseId: 'pca_01jdem00000000000000009999', choice: 'CLOSE', reason: 'Chiuso' };
    expect(faultOf(await run(staff, RESOLVE, { input })).code).toBe('UNAVAILABLE');
    const taken = { ...input, choice: 'TAKEN' };
    const jobsAlone = { ...staff, permissions: ['jobs:manage'] };
    expect(faultOf(await run(jobsAlone, RESOLVE, { input: taken })).code).toBe('FORBIDDEN');
    expect(faultOf(await run(staff, RESOLVE, { input: taken })).code).toBe('UNAVAILABLE');
    const unknown = { ...input, caseId: 'xyz_1' };
    expect(faultOf(await run(staff, RESOLVE, { input: unknown })).code).toBe('NOT_FOUND');
  });

  const input = { service: 'IDENTITY', jobId: 'job_1', reason: 'x' };
  it.each([
    [JOBS, {}],
    [EVENTS, {}],
    [HISTORY, { id: 'del_1' }],
    [CASES, {}],
    [OVERVIEW, {}],
    [RETRY, { input }],
    [DROP, { input }],
    [RETRY_EVENTS, { input: { service: 'IDENTITY', reason: 'x' } }],
    [RESOLVE, { input: { caseId: 'pca_1', choice: 'CLOSE', reason: 'x' } }],
  ])(
    'is not for customers, strangers, or staff without the permission or a second factor: %s',
    async (source, variables) => {
      expect(faultOf(await run(loginOf('prf_1'), source, variables)).code).toBe('FORBIDDEN');
      expect(faultOf(await run(anonymous, source, variables)).code).toBe('UNAUTHENTICATED');
      const other = { ...staff, permissions: ['tickets:answer'] };
      expect(faultOf(await run(other, source, variables)).code).toBe('FORBIDDEN');
      const unproven = { ...staff, secondFactor: false };
      expect(faultOf(await run(unproven, source, variables)).reason).toBe('SECOND_FACTOR_REQUIRED');
    },
  );
});
