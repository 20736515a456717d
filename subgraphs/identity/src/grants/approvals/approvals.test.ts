import { isolation } from '@customer-area/shared/isolation';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { pagesOf } from '../../testing/pages-of';
import { SECOND_PASSWORD, secondLogin } from '../../testing/second-login';
import { MAX_WAITING } from './ask-approval';
import type { ProtectedAction } from './guarded-act';

const SET = `mutation ($actions: [ProtectedAction!]!) { setProtectedActions(actions: $actions) { __typename
  ... on ProtectedActions { actions } ... on ApprovalRequired { code message approvalId } ... on Refusal { code } } }`;
const PROTECTED = '{ protectedActions }';
const APPROVAL = `id act subjectId subjectLabel status createdAt expiresAt decidedAt reason usedAt askedBy { id } decidedBy { id }
  actions { code allowed reason { code message } }`;
const LIST = `query ($status: ApprovalStatus) { approvals(status: $status) { edges { node { ${APPROVAL} } } } }`;
const decide = (step: string, args = '', passed = '') =>
  `mutation ($id: ID!${args}) { ${step}(approvalId: $id${passed}) { __typename ... on Approval { ${APPROVAL} } ... on ApprovalRefused { code message } } }`;
const APPROVE = decide('approveRequest');
const REJECT = decide('rejectRequest', ', $reason: String', ', reason: $reason');
const WITHDRAW = decide('withdrawApproval');
const ABSENT = 'apr_01jdem00000000000000009999';
const asBilling = { kind: 'service', service: 'billing', requestId: 'test' } as const;
const HASH = 'a'.repeat(64);

interface Asked {
  readonly state: 'not-needed' | 'waiting' | 'granted';
  readonly approvalId: string;
}

describe('dual approval', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let first: LoginViewer;
  let second: LoginViewer;
  let email: string;
  let people = 0;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  beforeEach(async () => {
    email = `eyes${++people}@example.it`;
    const person = await register(running.service, { email, emailConfirmation: email });
    first = loginOf(person.profileId, person.loginId, 'ses_first');
    second = await secondLogin(running.service, first);
  });
  afterAll(() => running.close());

  const run = (viewer: Viewer, source: string, variables: Record<string, unknown> = {}) =>
    ask(running.service, viewer, source, variables);
  const codeOf = async (viewer: Viewer, source: string, variables: Record<string, unknown> = {}) =>
    (await run(viewer, source, variables)).errors?.[0]?.extensions.code;
  const protect = async (...actions: ProtectedAction[]) =>
    (await run(first, SET, { actions })).data.setProtectedActions;
  const question = (facts: Record<string, unknown> = {}) => ({
    profileId: first.profileId,
    by: { loginId: first.loginId, sessionId: 'ses_first', ip: '192.0.2.9', via: null },
    action: 'UNLOCK_DOMAIN',
    subjectId: 'dom_1',
    subjectLabel: 'caffè.it',
    payloadHash: HASH,
    useKey: 'use-1',
    ...facts,
  });
  const request = (facts: Record<string, unknown> = {}): Promise<Asked> =>
    running.service.internal['ask-approval']?.(question(facts), asBilling) as Promise<Asked>;
  const approve = async (id: string, by: Viewer = second) =>
    (await run(by, APPROVE, { id })).data.approveRequest;
  const listOf = async (viewer: Viewer, status: string | null = null) =>
    (await run(viewer, LIST, { status })).data.approvals.edges.map(({ node }: { node: object }) => node);
  const approvals = (status: string | null = null) => listOf(second, status);
  const mails = async () => {
    const box = await run(anonymous, 'query ($to: String!) { sandboxMail(to: $to) { subject text } }', {
      to: email,
    });
    return box.data.sandboxMail as { subject: string; text: string }[];
  };
  const facts = async () =>
    (
      (await running.rows(
        "SELECT type, actor FROM event_log WHERE profile_id = ? AND (type LIKE 'approval.%' OR type LIKE 'protection.%') ORDER BY id",
        [first.profileId],
      )) as { type: string; actor: string | null }[]
    ).map(({ type, actor }) => [type, actor === null ? null : (JSON.parse(actor).loginId as string)]);

  describe('to protect an act', () => {
    it('takes effect at once, is shown to every login, and is told by mail', async () => {
      expect(await protect('UNLOCK_DOMAIN', 'CHANGE_OWNER', 'UNLOCK_DOMAIN')).toEqual({
        __typename: 'ProtectedActions',
        actions: ['UNLOCK_DOMAIN', 'CHANGE_OWNER'],
      });
      expect((await run(second, PROTECTED)).data.protectedActions).toEqual(['UNLOCK_DOMAIN', 'CHANGE_OWNER']);
      const mail = await eventually(async () =>
        (await mails()).find(({ subject }) => subject === 'Doppia approvazione modificata'),
      );
      expect(mail.text).toContain("- sbloccare il dominio\n- cambiare l'intestatario");
      expect(await facts()).toEqual([['protection.changed', first.loginId]]);
      expect(await protect('CHANGE_OWNER', 'UNLOCK_DOMAIN')).toMatchObject({
        __typename: 'ProtectedActions',
      });
      expect(await facts()).toHaveLength(1);
    });

    it('needs a second login that could approve', async () => {
      const person = await register(running.service);
      const alone = loginOf(person.profileId, person.loginId);
      const answer = await run(alone, SET, { actions: ['UNLOCK_DOMAIN'] });
      expect(answer.data.setProtectedActions).toEqual({
        __typename: 'ProtectedActionsRefused',
        code: 'TOO_FEW_LOGINS',
      });
      expect((await run(alone, PROTECTED)).data.protectedActions).toEqual([]);
      expect((await run(alone, SET, { actions: [] })).data.setProtectedActions.actions).toEqual([]);
      const disabled = await secondLogin(running.service, alone);
      await running.rows('UPDATE login SET disabled_at = NOW() WHERE id = ?', [disabled.loginId]);
      expect((await run(alone, SET, { actions: ['UNLOCK_DOMAIN'] })).data.setProtectedActions.code).toBe(
        'TOO_FEW_LOGINS',
      );
    });

    it('can be taken back only with the second login, for exactly the change it has seen', async () => {
      await protect('UNLOCK_DOMAIN', 'CHANGE_OWNER');
      const waiting = await protect('UNLOCK_DOMAIN');
      expect(waiting).toMatchObject({ __typename: 'ApprovalRequired', code: 'APPROVAL_REQUIRED' });
      expect((await protect('UNLOCK_DOMAIN')).approvalId).toBe(waiting.approvalId);
      expect((await run(first, PROTECTED)).data.protectedActions).toHaveLength(2);
      expect((await approve(waiting.approvalId)).status).toBe('APPROVED');
      const other = await protect();
      expect(other).toMatchObject({ __typename: 'ApprovalRequired' });
      expect(other.approvalId).not.toBe(waiting.approvalId);
      expect(await protect('UNLOCK_DOMAIN')).toEqual({
        __typename: 'ProtectedActions',
        actions: ['UNLOCK_DOMAIN'],
      });
      expect((await run(first, PROTECTED)).data.protectedActions).toEqual(['UNLOCK_DOMAIN']);
    });

    it('also waits when one act is added while another is taken away', async () => {
      await protect('UNLOCK_DOMAIN');
      expect(await protect('CHANGE_OWNER')).toMatchObject({ __typename: 'ApprovalRequired' });
      expect((await run(first, PROTECTED)).data.protectedActions).toEqual(['UNLOCK_DOMAIN']);
    });

    it('is for logins in person that have signed in lately', async () => {
      const stale = { ...first, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
      const limits = { via: 'api-key', id: 'key_1', scopes: ['profile:read'], domainIds: null } as const;
      const delegate = { ...first, limits: { ...limits, via: 'delegation' as const } };
      const variables = { actions: [] };
      expect((await run(stale, SET, variables)).errors?.[0]?.extensions).toEqual({
        code: 'FORBIDDEN',
        reason: 'FRESH_SIGN_IN_REQUIRED',
      });
      expect(await codeOf({ ...first, limits }, SET, variables)).toBe('FORBIDDEN');
      expect(await codeOf(delegate, SET, variables)).toBe('FORBIDDEN');
      expect(await codeOf(anonymous, SET, variables)).toBe('UNAUTHENTICATED');
      expect(await codeOf(anonymous, PROTECTED)).toBe('UNAUTHENTICATED');
      expect(await codeOf(delegate, PROTECTED)).toBe('FORBIDDEN');
    });
  });

  describe('a further login', () => {
    const PREPARE = `mutation { prepareAdditionalLogin(password: "${SECOND_PASSWORD}", passwordConfirmation: "${SECOND_PASSWORD}") { __typename
      ... on LoginConfirmation { token } ... on ApprovalRequired { approvalId } ... on FormRefused { code } } }`;
    const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { id } }';
    const prepare = async () => (await run(first, PREPARE)).data.prepareAdditionalLogin;

    it('waits for another one while anything is protected, and then is one', async () => {
      await protect('CHANGE_OWNER');
      const waiting = await prepare();
      expect(waiting.__typename).toBe('ApprovalRequired');
      expect(await prepare()).toEqual(waiting);
      expect(await approve(waiting.approvalId)).toMatchObject({ act: 'CREATE_LOGIN', status: 'APPROVED' });
      const answers = await Promise.all(Array.from({ length: 20 }, prepare));
      const prepared = answers.filter(({ __typename }) => __typename === 'LoginConfirmation');
      expect(prepared).toHaveLength(1);
      const created = await run(first, CREATE, { t: prepared[0].token });
      expect(created.data.confirmAdditionalLogin.id).toMatch(/^lgn_/);
      expect((await prepare()).__typename).toBe('ApprovalRequired');
    });

    it('is not there yet when it was only prepared before the first act was protected', async () => {
      const { token } = await prepare();
      await protect('CHANGE_OWNER');
      expect(await codeOf(first, CREATE, { t: token })).toBe('NOT_FOUND');
    });

    it('that would be refused anyway uses up no approval', async () => {
      await protect('CHANGE_OWNER');
      const { approvalId } = await prepare();
      await approve(approvalId);
      const weak = PREPARE.replaceAll(SECOND_PASSWORD, 'corta');
      expect((await run(first, weak)).data.prepareAdditionalLogin.code).toBe('INVALID_INPUT');
      expect((await prepare()).__typename).toBe('LoginConfirmation');
    });
  });

  describe('an approval', () => {
    beforeEach(() => protect('UNLOCK_DOMAIN'));

    it('is told of with who asked, who gave it, and who used it', async () => {
      const { approvalId } = await request();
      await approve(approvalId);
      await request({ useKey: 'use-2' });
      expect(await facts()).toEqual([
        ['protection.changed', first.loginId],
        ['approval.requested', first.loginId],
        ['approval.approved', second.loginId],
        ['approval.used', first.loginId],
      ]);
    });

    it('is shown to the other login with what, who, until when, and what can be done', async () => {
      const { approvalId } = await request();
      const [shown] = await approvals('WAITING');
      expect(shown).toMatchObject({
        id: approvalId,
        act: 'UNLOCK_DOMAIN',
        subjectId: 'dom_1',
        subjectLabel: 'caffè.it',
        status: 'WAITING',
        askedBy: { id: first.loginId },
        decidedBy: null,
        decidedAt: null,
        usedAt: null,
      });
      expect(Date.parse(shown.expiresAt) - Date.parse(shown.createdAt)).toBe(86_400_000);
      const allowed = (list: { actions: { code: string; allowed: boolean }[] }[]) =>
        list[0]?.actions.filter((action) => action.allowed).map(({ code }) => code);
      expect(allowed([shown])).toEqual(['APPROVE', 'REJECT']);
      expect(allowed(await listOf(first))).toEqual(['WITHDRAW']);
      expect(await approvals('APPROVED')).toEqual([]);
      const mail = await eventually(async () =>
        (await mails()).find(({ subject }) => subject === 'Una richiesta aspetta la tua approvazione'),
      );
      expect(mail.text).toContain('sbloccare il dominio (caffè.it)');
    });

    it('goes on page by page in both directions, newest first, with the count of all pages', async () => {
      const asked: string[] = [];
      for (const n of [1, 2, 3, 4, 5]) asked.unshift((await request({ subjectId: `dom_${n}` })).approvalId);
      await approve(asked[0] ?? '');
      const pages = (status: string, direction: 'forwards' | 'backwards') =>
        pagesOf(
          (args) => run(second, `{ approvals${args.replace('(', `(status: ${status}, `)} }`),
          'approvals',
          direction,
        );
      for (const direction of ['forwards', 'backwards'] as const) {
        expect(await pages('null', direction)).toEqual({ ids: asked, counts: [5, 5, 5] });
        expect(await pages('WAITING', direction)).toEqual({ ids: asked.slice(1), counts: [4, 4] });
      }
    });

    it('covers exactly what was asked for, by the login that asked', async () => {
      const { approvalId } = await request();
      await approve(approvalId);
      const others = [
        { subjectId: 'dom_2' },
        { payloadHash: 'b'.repeat(64) },
        { by: { loginId: second.loginId, sessionId: 's', ip: '', via: null } },
      ];
      for (const other of others) expect(await request(other)).toMatchObject({ state: 'waiting' });
      expect(await request()).toEqual({ state: 'granted', approvalId });
    });

    it('is not given by the login that asked, nor by one that came after', async () => {
      const { approvalId } = await request();
      expect(await approve(approvalId, first)).toMatchObject({ code: 'OWN_REQUEST' });
      await running.rows('UPDATE login SET created_at = created_at + INTERVAL 1 HOUR WHERE id = ?', [
        second.loginId,
      ]);
      expect(await approve(approvalId)).toMatchObject({ code: 'LOGIN_TOO_NEW' });
      expect(await request()).toEqual({ state: 'waiting', approvalId });
    });

    it('is refused with a reason, told by mail, and then has to be asked for again', async () => {
      const { approvalId } = await request();
      const { data } = await run(second, REJECT, { id: approvalId, reason: ' Non ora ' });
      expect(data.rejectRequest).toMatchObject({
        status: 'REJECTED',
        reason: 'Non ora',
        decidedBy: { id: second.loginId },
      });
      const mail = await eventually(async () =>
        (await mails()).find(({ subject }) => subject === 'Una richiesta è stata rifiutata'),
      );
      expect(mail.text).toContain('Motivo: Non ora.');
      expect(await approve(approvalId)).toMatchObject({ code: 'ALREADY_DECIDED' });
      const again = await request();
      expect(again.state).toBe('waiting');
      expect(again.approvalId).not.toBe(approvalId);
      const tooLong = await run(second, REJECT, { id: again.approvalId, reason: 'x'.repeat(301) });
      expect(tooLong.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'reason' });
    });

    it('is withdrawn by the login that asked, and by no other, also once it was given', async () => {
      const { approvalId: id } = await request();
      expect((await run(second, WITHDRAW, { id })).data.withdrawApproval.code).toBe('NOT_YOUR_REQUEST');
      await approve(id);
      expect((await run(first, WITHDRAW, { id })).data.withdrawApproval.status).toBe('WITHDRAWN');
      expect((await run(first, WITHDRAW, { id })).data.withdrawApproval.code).toBe('ALREADY_DECIDED');
      expect(await request()).toMatchObject({ state: 'waiting' });
    });

    it.each(['asked for', 'given'])('expires a day after it was %s', async (moment) => {
      const { approvalId: id } = await request();
      if (moment === 'given') await approve(id);
      await run(anonymous, 'mutation { advanceClock(days: 1) }');
      expect(await eventually(async () => (await approvals('EXPIRED'))[0]?.id)).toBe(id);
      await eventually(async () => (await facts()).some(([type]) => type === 'approval.expired'));
      expect((await facts()).filter(([type]) => type === 'approval.expired')).toEqual([
        ['approval.expired', null],
      ]);
      expect(await approve(id)).toMatchObject({ code: 'EXPIRED' });
      expect((await request()).approvalId).not.toBe(id);
    });

    it('is one however many ask, decide and use at the same time', async () => {
      const asked = await Promise.all(Array.from({ length: 20 }, (_, n) => request({ useKey: `ask-${n}` })));
      expect(new Set(asked.map(({ approvalId }) => approvalId)).size).toBe(1);
      const [{ approvalId: id } = { approvalId: '' }] = asked;
      const decisions = await Promise.all(
        Array.from({ length: 20 }, async (_, n) =>
          n % 2 === 0 ? approve(id) : (await run(second, REJECT, { id })).data.rejectRequest,
        ),
      );
      expect(decisions.filter(({ __typename }) => __typename === 'Approval')).toHaveLength(1);
      const [shown] = await approvals();
      if (shown.status === 'REJECTED') {
        const next = await request();
        await approve(next.approvalId);
      }
      const used = await Promise.all(Array.from({ length: 20 }, (_, n) => request({ useKey: `use-${n}` })));
      expect(used.filter(({ state }) => state === 'granted')).toHaveLength(1);
      const count = (type: string, list: [string, string | null][]) =>
        list.filter(([one]) => one === type).length;
      const told = (await facts()) as [string, string | null][];
      expect(count('approval.used', told)).toBe(1);
      expect(count('approval.approved', told)).toBe(1);
    });

    it('can be asked for many things, but not for any number of them', async () => {
      for (let n = 0; n < MAX_WAITING; n++)
        expect(await request({ subjectId: `dom_${n}` })).toMatchObject({ state: 'waiting' });
      await expect(request({ subjectId: 'dom_more' })).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await request({ subjectId: 'dom_3' })).toMatchObject({ state: 'waiting' });
    });

    it('is asked for and used by logins in person only', async () => {
      const stranger = await register(running.service);
      const by = question().by;
      for (const via of ['api-key', 'delegation'])
        await expect(request({ by: { ...by, via: { via, id: 'x' } } })).rejects.toMatchObject({
          code: 'FORBIDDEN',
        });
      await expect(request({ by: { ...by, loginId: stranger.loginId } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await running.rows('UPDATE login SET disabled_at = NOW() WHERE id = ?', [first.loginId]);
      await expect(request()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it.each([
      ['action', { action: 'CREATE_LOGIN' }],
      ['payloadHash', { payloadHash: 'short' }],
      ['subjectId', { subjectId: '' }],
      ['useKey', { useKey: 'x'.repeat(101) }],
    ])('is not asked for with a wrong %s', async (field, facts) => {
      await expect(request(facts)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field } });
    });

    it('is decided by logins in person, approved after a fresh sign-in', async () => {
      const { approvalId: id } = await request();
      const stale = { ...second, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
      expect((await run(stale, APPROVE, { id })).errors?.[0]?.extensions).toEqual({
        code: 'FORBIDDEN',
        reason: 'FRESH_SIGN_IN_REQUIRED',
      });
      for (const source of [APPROVE, REJECT, WITHDRAW, LIST]) {
        expect(await codeOf(anonymous, source, { id })).toBe('UNAUTHENTICATED');
        for (const via of ['api-key', 'delegation'] as const) {
          const limits = { via, id: 'x', scopes: ['profile:read'], domainIds: null };
          expect(await codeOf({ ...second, limits }, source, { id })).toBe('FORBIDDEN');
        }
      }
      expect((await run(stale, REJECT, { id })).data.rejectRequest.status).toBe('REJECTED');
    });

    it('of another profile is answered like one that does not exist, to read and to decide', async () => {
      const { approvalId: id } = await request();
      const person = await register(running.service);
      const stranger = loginOf(person.profileId, person.loginId);
      for (const source of [APPROVE, REJECT, WITHDRAW]) {
        const foreign = await run(stranger, source, { id });
        expect(foreign).toEqual(await run(stranger, source, { id: ABSENT }));
        expect(foreign).toEqual(await run(stranger, source, { id: 'nonsense' }));
        expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
      expect(await listOf(stranger)).toEqual([]);
      const narrow = jest.spyOn(isolation, 'narrow').mockImplementation((rows) => rows);
      const leaking = await run(stranger, LIST);
      narrow.mockRestore();
      expect(leaking.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await approvals('WAITING'))[0].id).toBe(id);
    });

    it('is neither decided nor asked for by a login that was limited to a third level since', async () => {
      const { approvalId: id } = await request();
      const limit = (loginId: string) =>
        running.rows(
          'INSERT INTO third_level_login (profile_id, login_id, limited_at) VALUES (?, ?, NOW(3))',
          [first.profileId, loginId],
        );
      await limit(second.loginId);
      for (const step of [APPROVE, REJECT]) expect(await codeOf(second, step, { id })).toBe('NOT_FOUND');
      expect(await listOf(first)).toMatchObject([{ status: 'WAITING' }]);
      await limit(first.loginId);
      await expect(request()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is not decided by a login that was disabled since, and still names one that decided before', async () => {
      const { approvalId: id } = await request();
      const third = await register(running.service);
      await running.rows(
        'UPDATE login SET profile_id = ?, created_at = created_at - INTERVAL 1 DAY WHERE id = ?',
        [first.profileId, third.loginId],
      );
      await running.rows('UPDATE login SET disabled_at = NOW() WHERE id = ?', [second.loginId]);
      expect(await codeOf(second, APPROVE, { id })).toBe('UNAUTHENTICATED');
      const other = loginOf(first.profileId, third.loginId);
      await approve(id, other);
      await running.rows('UPDATE login SET disabled_at = NOW() WHERE id = ?', [third.loginId]);
      const [shown] = await listOf(first);
      expect(shown).toMatchObject({
        status: 'APPROVED',
        decidedBy: { id: third.loginId },
        askedBy: { id: first.loginId },
      });
    });
  });
});
