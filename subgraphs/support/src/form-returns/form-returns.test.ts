import { CallerFault } from '@customer-area/shared/errors';
import { anonymous, delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';

const UPLOAD = `mutation ($case: ID!) { formReturnUpload(caseId: $case) { __typename
  ... on UploadTarget { path expiresAt maxBytes mediaTypes } ... on FormReturnRefused { code message } } }`;
const CASE = 'rct_01jdem00000000000000000001';
const OWNER_CHANGE = 'ocg_01jdem00000000000000000001';
const me = loginOf('prf_mine');

describe('the return of a signed form', () => {
  let support: TestSupport;
  let answer: unknown;
  beforeAll(async () => {
    support = await composedSupport('form_returns');
    support.peers.answers.set('identity await-returned-form', (input) => {
      const { reader, rectificationId } = input as { reader: { profileId: string }; rectificationId: string };
      return reader.profileId === 'prf_mine' && rectificationId === CASE ? answer : { kind: 'not-found' };
    });
    support.peers.answers.set('domains await-owner-change-form', (input) => {
      const { reader, ownerChangeId } = input as { reader: { profileId: string }; ownerChangeId: string };
      return reader.profileId === 'prf_mine' && ownerChangeId === OWNER_CHANGE
        ? answer
        : { kind: 'not-found' };
    });
  });
  afterAll(() => support.end());
  const upload = (viewer = me, caseId = CASE) => support.ask(viewer, UPLOAD, { case: caseId });

  it('of a rectification goes to where its documents are, for this session', async () => {
    answer = { kind: 'awaited', fileId: 'rcd_1', maxBytes: 5_000, mediaTypes: ['application/pdf'] };
    const { data } = await upload();
    expect(data.formReturnUpload).toMatchObject({
      __typename: 'UploadTarget',
      maxBytes: 5_000,
      mediaTypes: ['application/pdf'],
    });
    const body = data.formReturnUpload.path.slice('/files/'.length).split('.')[0];
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({
      service: 'identity',
      act: 'store',
      fileId: 'rcd_1',
      sessionId: me.sessionId,
      maxBytes: 5_000,
    });
  });

  it('of a change of owner goes to domains, as the signed request of the own side', async () => {
    answer = { kind: 'awaited', fileId: 'ocd_1', maxBytes: 5_000, mediaTypes: ['application/pdf'] };
    const { data } = await upload(me, OWNER_CHANGE);
    const body = data.formReturnUpload.path.slice('/files/'.length).split('.')[0];
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({
      ...{ service: 'domains', act: 'store', fileId: 'ocd_1', sessionId: me.sessionId },
    });
    for (const [kind, code] of [
      ['not-awaited', 'NO_FORM_AWAITED'],
      ['too-many', 'TOO_MANY_FORMS'],
    ]) {
      answer = { kind };
      expect((await upload(me, OWNER_CHANGE)).data.formReturnUpload).toMatchObject({ code });
    }
    expect((await upload(loginOf('prf_else'), OWNER_CHANGE)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['not-awaited', 'NO_FORM_AWAITED'],
    ['too-many', 'TOO_MANY_FORMS'],
  ])('is refused by a case that says %s', async (kind, code) => {
    answer = { kind };
    expect((await upload()).data.formReturnUpload).toMatchObject({ __typename: 'FormReturnRefused', code });
  });

  it.each([
    ['foreign', loginOf('prf_else'), CASE, 'NOT_FOUND'],
    ['absent', me, 'rct_01jdem00000000000000000009', 'NOT_FOUND'],
    ['of a kind that takes no forms', me, 'ord_01jdem00000000000000000001', 'NOT_FOUND'],
    ['no id', me, 'x', 'NOT_FOUND'],
    ['a delegate’s', delegated(me, ['profile:read']), CASE, 'FORBIDDEN'],
  ])('goes nowhere when the case is %s', async (_, viewer, caseId, code) => {
    answer = { kind: 'awaited', fileId: 'rcd_1', maxBytes: 5_000, mediaTypes: ['application/pdf'] };
    expect((await upload(viewer, caseId)).errors?.[0]?.extensions.code).toBe(code);
  });

  it('needs a sign-in, and identity to answer', async () => {
    expect((await support.ask(anonymous, UPLOAD, { case: CASE })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    support.peers.silent = true;
    expect((await upload()).errors?.[0]?.extensions.code).toBe(new CallerFault('UNAVAILABLE').code);
    support.peers.silent = false;
  });
});
