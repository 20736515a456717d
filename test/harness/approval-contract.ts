/** A profile whose acts can be put under dual approval, wherever its approvals are kept: the real service, or a stand-in of it. */
export interface ApprovalSide {
  readonly profileId: string;
  /** The login that asks. */
  readonly loginId: string;
  /** Puts an act under dual approval. */
  protect(action: string): Promise<void>;
  /** The operation that other services call. */
  ask(input: object): Promise<unknown>;
  /** Another login of the profile says yes, or no. */
  decide(approvalId: string, isApproved: boolean): Promise<void>;
}

const ACTIONS = [
  'REVEAL_AUTH_CODE',
  'UNLOCK_DOMAIN',
  'CHANGE_OWNER',
  'CHANGE_NAME_SERVERS',
  'REMOVE_LAST_PAYMENT_METHOD',
];

interface Answer {
  readonly state: string;
  readonly approvalId: string;
}

/** What a service may rely on that asks before it carries out an act that may be protected. */
export function approvalContract(open: () => Promise<ApprovalSide>): void {
  describe.each(ACTIONS)('ask-approval for %s', (action) => {
    let side: ApprovalSide;
    beforeEach(async () => {
      side = await open();
    });
    const ask = async (facts: Record<string, unknown> = {}) =>
      (await side.ask({
        profileId: side.profileId,
        by: { loginId: side.loginId, sessionId: 'ses_1', ip: '192.0.2.1', via: null },
        action,
        subjectId: 'sub_1',
        subjectLabel: 'a label',
        payloadHash: 'a'.repeat(64),
        useKey: 'use 1',
        ...facts,
      })) as Answer;

    it('says that an act goes ahead that is not protected', async () => {
      expect(await ask()).toEqual({ state: 'not-needed' });
    });

    it('waits for another login, then grants once, and again to a repetition of the same use', async () => {
      await side.protect(action);
      const { state, approvalId } = await ask();
      expect(state).toBe('waiting');
      expect(await ask({ useKey: 'use 2' })).toEqual({ state: 'waiting', approvalId });
      await side.decide(approvalId, true);
      expect(await ask({ useKey: 'use 3' })).toEqual({ state: 'granted', approvalId });
      expect(await ask({ useKey: 'use 3' })).toEqual({ state: 'granted', approvalId });
      expect((await ask({ useKey: 'use 4' })).state).toBe('waiting');
    });

    it('grants nothing that was refused, and nothing but what was asked for', async () => {
      await side.protect(action);
      const refused = await ask();
      await side.decide(refused.approvalId, false);
      const next = await ask();
      expect(next.state).toBe('waiting');
      expect(next.approvalId).not.toBe(refused.approvalId);
      await side.decide(next.approvalId, true);
      expect((await ask({ subjectId: 'sub_2' })).state).toBe('waiting');
      expect((await ask({ payloadHash: 'b'.repeat(64) })).state).toBe('waiting');
    });

    it('takes a label that names twenty long domains', async () => {
      await side.protect(action);
      const subjectLabel = Array.from({ length: 20 }, () => `${'a'.repeat(250)}.it`).join(', ');
      expect((await ask({ subjectLabel })).state).toBe('waiting');
    });

    it('refuses keys and delegates a protected act', async () => {
      const by = { loginId: side.loginId, sessionId: 's', ip: '', via: { via: 'api-key', id: 'key_1' } };
      expect(await ask({ by })).toEqual({ state: 'not-needed' });
      await side.protect(action);
      await expect(ask({ by })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });
}
