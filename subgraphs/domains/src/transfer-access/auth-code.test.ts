import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { OTHER_REGISTRAR } from '../registry/simulated';
import { domainActs, type TestActs } from '../testing/domain-acts';

const REVEAL = `mutation ($id: ID!) { revealAuthCode(domainId: $id) { __typename
  ... on AuthCodeRevealed { authCode expiresAt domain { id } } ... on AuthCodeRefused { code message }
  ... on ApprovalRequired { code approvalId } } }`;
const HOURS = 336;

describe('the auth code of a domain', () => {
  let test: TestActs;
  let names = 0;
  beforeAll(async () => {
    test = await domainActs('auth_code');
  });
  afterAll(() => test.end());
  afterEach(() => test.moveTo(0));

  const profile = () => `prf_code_${++names}`;
  const reveal = async (viewer: LoginViewer, id: string) => {
    const { data, errors } = await test.run(viewer, REVEAL, { id });
    return errors?.[0]?.extensions ?? data.revealAuthCode;
  };
  const tried = async (name: string, authCode: string) => {
    const outcome = await test
      .registry('gtld', OTHER_REGISTRAR)
      .requestTransfer({ commandId: newId('opr'), name, authCode });
    return outcome.kind === 'refused' ? outcome.code : outcome.kind;
  };

  it('is another one each time, of which the last is good, and is told without it', async () => {
    const viewer = loginOf(profile());
    const name = `code-${names}.com`;
    const id = await test.seed(viewer.profileId, name);
    const first = await reveal(viewer, id);
    expect(first).toEqual({
      __typename: 'AuthCodeRevealed',
      authCode: expect.stringMatching(/^[A-Za-z0-9]{24}$/),
      expiresAt: expect.any(String),
      domain: { id },
    });
    expect(Math.round((Date.parse(first.expiresAt) - Date.now()) / 3_600_000)).toBe(HOURS);
    const second = await reveal(viewer, id);
    expect(second.authCode).not.toBe(first.authCode);
    expect(await tried(name, first.authCode)).toBe('WRONG_AUTH_CODE');
    expect(await tried(name, second.authCode)).toBe('pending');
    expect(await test.told(id)).toEqual(['auth-code.revealed', 'auth-code.revealed']);
    expect(await reveal(viewer, id)).toMatchObject({ code: 'CODE_REFUSED_BY_REGISTRY' });
  });

  it('stands in no column of the service', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `nowhere-${names}.com`);
    const { authCode } = await reveal(viewer, id);
    const columns: { t: string; c: string }[] = await test.database.read.query(
      `SELECT TABLE_NAME AS t, COLUMN_NAME AS c FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
         AND DATA_TYPE IN ('varchar', 'char', 'text', 'longtext', 'json', 'mediumtext')`,
    );
    expect(columns.length).toBeGreaterThan(100);
    const having = [];
    for (const { t, c } of columns) {
      const [{ n }] = await test.database.read.query(
        `SELECT COUNT(*) AS n FROM \`${t}\` WHERE BINARY \`${c}\` LIKE ?`,
        [`%${authCode}%`],
      );
      if (Number(n) > 0) having.push(`${t}.${c}`);
    }
    expect(having).toEqual([]);
  });

  it('is good no longer after the hours of its extension', async () => {
    const viewer = loginOf(profile());
    const name = `hours-${names}.com`;
    const id = await test.seed(viewer.profileId, name);
    const { authCode } = await reveal(viewer, id);
    await test.moveTo(HOURS / 24 - 0.1);
    expect(await tried(name, 'wrong')).toBe('WRONG_AUTH_CODE');
    const access = () =>
      test.database.read.query('SELECT code_until FROM transfer_access WHERE domain_id = ?', [id]);
    expect((await access())[0].code_until).not.toBeNull();
    await test.moveTo(HOURS / 24 + 0.1);
    expect((await access())[0].code_until).toBeNull();
    expect(await tried(name, authCode)).toBe('WRONG_AUTH_CODE');
  });

  it('is good no longer because another one could not be made', async () => {
    const viewer = loginOf(profile());
    const name = `earlier-${names}.com`;
    const id = await test.seed(viewer.profileId, name);
    const { authCode, expiresAt } = await reveal(viewer, id);
    const end = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    await test.moveTo(end - 4);
    await test.registry('gtld').update({
      commandId: newId('opr'),
      name,
      addStatuses: ['clientUpdateProhibited'],
    });
    expect(await reveal(viewer, id)).toMatchObject({ code: 'CODE_REFUSED_BY_REGISTRY' });
    await test.registry('gtld').update({
      commandId: newId('opr'),
      name,
      removeStatuses: ['clientUpdateProhibited'],
    });
    await test.moveTo(end + 0.1);
    expect(await tried(name, authCode)).toBe('WRONG_AUTH_CODE');
  });

  it('is shown to nobody with an old sign-in, a key, or a delegation without the scope', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `thief-${names}.com`);
    const scopes = ['domains:read', 'domains:transfer'];
    const key: LoginViewer = { ...viewer, limits: { via: 'api-key', id: 'key_1', scopes, domainIds: null } };
    expect(await reveal({ ...viewer, authenticatedAt: 0 }, id)).toMatchObject({
      reason: 'FRESH_SIGN_IN_REQUIRED',
    });
    expect(await reveal(key, id)).toMatchObject({ reason: 'BEYOND_SCOPE' });
    expect(await reveal(delegated(viewer, ['domains:read', 'domains:manage']), id)).toMatchObject({
      reason: 'BEYOND_SCOPE',
    });
    expect(await reveal(loginOf('prf_stranger'), id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await test.told(id)).toEqual([]);
    expect(await reveal(delegated(viewer, scopes), id)).toMatchObject({ __typename: 'AuthCodeRevealed' });
  });

  it('waits for a second login where the profile has chosen that, once for each code', async () => {
    const viewer = loginOf(profile());
    const name = `down-once-${names}.com`;
    const id = await test.seed(viewer.profileId, name);
    test.domains.approvals.protect(viewer.profileId, 'REVEAL_AUTH_CODE');
    const waiting = await reveal(viewer, id);
    expect(waiting).toMatchObject({ code: 'APPROVAL_REQUIRED' });
    test.domains.approvals.decide(waiting.approvalId, true);
    // The registry does not answer, and may have taken the code all the same: an approval is used once, however that ends.
    expect(await reveal(viewer, id)).toMatchObject({ code: 'REGISTRY_SILENT' });
    expect(await reveal(viewer, id)).toMatchObject({ code: 'APPROVAL_REQUIRED' });
  });

  it('is shown to one of two who come at the same moment with one approval', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `both-${names}.com`);
    test.domains.approvals.protect(viewer.profileId, 'REVEAL_AUTH_CODE');
    const waiting = await reveal(viewer, id);
    test.domains.approvals.decide(waiting.approvalId, true);
    const both = await Promise.all([reveal(viewer, id), reveal(viewer, id)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['ApprovalRequired', 'AuthCodeRevealed']);
    expect(await reveal(viewer, id)).toMatchObject({ code: 'APPROVAL_REQUIRED' });
  });

  it('is not shown in the days after a reset, nor after the registrant has changed, as its action says', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `changed-${names}.com`);
    test.domains.resetLately.add(viewer.profileId);
    expect(await reveal(viewer, id)).toMatchObject({ code: 'SECOND_FACTOR_RESET_LATELY' });
    test.domains.resetLately.delete(viewer.profileId);
    await test.database.read.query(
      'UPDATE registrant r JOIN domain d ON d.registrant_id = r.id SET r.changed_at = NOW() WHERE d.id = ?',
      [id],
    );
    expect(await reveal(viewer, id)).toMatchObject({ code: 'OWNER_CHANGED_LATELY' });
    const actions =
      'query ($id: ID!) { domain(id: $id) { transferLockedUntil actions(codes: [REVEAL_AUTH_CODE]) { allowed opensAt reason { code } } } }';
    const { domain } = (await test.run(viewer, actions, { id })).data;
    expect(domain.actions).toEqual([
      { allowed: false, opensAt: domain.transferLockedUntil, reason: { code: 'OWNER_CHANGED_LATELY' } },
    ]);
  });

  it.each([
    ['it', 'AuthCodeRevealed'],
    ['eu', 'AuthCodeRevealed'],
  ])('is shown for .%s as well', async (tld, expected) => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `other-${names}.${tld}`);
    expect((await reveal(viewer, id)).__typename).toBe(expected);
  });
});
