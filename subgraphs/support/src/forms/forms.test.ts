import type { Actor } from '@customer-area/shared/actor';
import type { Viewer } from '@customer-area/shared/viewer';
import { PDFDocument, PDFTextField } from 'pdf-lib';
import { anonymous, delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { COM, DOMAIN, knownCustomer, MINE, ORDER } from '../testing/known-customer';
import { FORMS } from './form';

const LINK = '{ path expiresAt fileName mediaType size }';
const BLANK = `query ($id: ID!, $locale: String) { blankForm(id: $id, locale: $locale) ${LINK} }`;
const PREFILLED = `query ($id: ID!, $of: ID!, $locale: String) { prefilledForm(id: $id, subjectId: $of, locale: $locale) ${LINK} }`;
const LIST = `query ($topic: FormTopic, $tld: String, $type: SubjectType) {
  forms(topic: $topic, tld: $tld, subjectType: $type) { id topic about title purpose legalBasis version validFrom digest }
}`;

const me = loginOf(MINE, 'lgn_me');
const idOf = (name: string) => FORMS.find((form) => form.name === name)?.id ?? '';

describe('forms', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('forms');
    knownCustomer(support.peers);
  });
  afterAll(() => support.end());

  /** What the file door would ask for. */
  const fetched = async (path: string): Promise<Buffer> => {
    const body = path.slice('/files/'.length).split('.')[0] ?? '';
    const { fileId, actor, service } = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
      fileId: string;
      service: string;
      actor: Actor | null;
    };
    expect(service).toBe('support');
    const file = (await support.call('read-file', { fileId, from: null, by: actor })) as { content: string };
    return Buffer.from(file.content, 'base64');
  };
  const prefilled = async (viewer: Viewer, name: string, of: string, locale: string | null = null) =>
    support.ask(viewer, PREFILLED, { id: idOf(name), of, locale });
  const fieldsOf = async (viewer: Viewer, name: string, of: string, locale: string | null = null) => {
    const { data, errors } = await prefilled(viewer, name, of, locale);
    expect(errors).toBeUndefined();
    const document = await PDFDocument.load(await fetched(data.prefilledForm.path));
    const texts = document.getForm().getFields();
    return Object.fromEntries(
      texts.flatMap((field) => {
        const text = field instanceof PDFTextField ? field.getText() : undefined;
        return text === undefined || text === '' ? [] : [[field.getName(), text]];
      }),
    );
  };
  const codeOf = ({ errors }: Awaited<ReturnType<TestSupport['ask']>>) => errors?.[0]?.extensions.code;

  it('are listed for everybody, in the language of the caller', async () => {
    const { data } = await support.ask({ ...anonymous, locale: 'en' }, LIST);
    expect(data.forms).toHaveLength(FORMS.length);
    expect(data.forms[0]).toMatchObject({
      topic: 'OWNER_CHANGE',
      about: 'DOMAIN',
      title: 'Change of owner of a .it domain',
      version: 1,
      validFrom: '2026-01-01',
    });
  });

  it.each([
    [{ topic: 'OWNER_CHANGE' }, ['owner-change-it', 'owner-change-gtld', 'owner-change-eu']],
    [{ topic: 'OWNER_CHANGE', tld: 'com' }, ['owner-change-gtld']],
    [{ topic: 'OWNER_CHANGE', tld: 'eu', type: 'COMPANY' }, ['owner-change-eu']],
    [{ topic: 'OWNER_CHANGE', tld: 'eu', type: 'NATURAL_PERSON' }, ['owner-change-eu']],
    [{ topic: 'WITHDRAWAL', type: 'COMPANY' }, []],
    [{ topic: 'WITHDRAWAL', type: 'NATURAL_PERSON' }, ['withdrawal']],
    [{ topic: 'DEATH_OF_HOLDER', tld: 'it', type: 'SOLE_TRADER' }, ['death-of-holder']],
  ])('that fit %j are listed alone', async (variables, names) => {
    const { data } = await support.ask(me, LIST, variables);
    expect(data.forms.map(({ id }: { id: string }) => id)).toEqual(names.map(idOf));
  });

  it('refuse an extension that none can be', async () => {
    expect(codeOf(await support.ask(me, LIST, { tld: 'a b' }))).toBe('BAD_USER_INPUT');
  });

  it('are handed out blank to everybody, and told to nobody', async () => {
    const { data } = await support.ask(anonymous, BLANK, { id: idOf('withdrawal'), locale: 'en' });
    expect(data.blankForm).toMatchObject({
      fileName: 'form-withdrawal.pdf',
      mediaType: 'application/pdf',
      size: null,
    });
    const pdf = await fetched(data.blankForm.path);
    expect((await PDFDocument.load(pdf)).getTitle()).toBe('Withdrawal from the contract');
    expect(await support.sql("SELECT 1 FROM event_log WHERE type = 'form.downloaded'")).toEqual([]);
  });

  it('that do not exist are not found, and a language that there is not is refused', async () => {
    for (const source of [BLANK, PREFILLED]) {
      expect(codeOf(await support.ask(me, source, { id: 'frm_none', of: DOMAIN }))).toBe('NOT_FOUND');
      const other = { id: idOf('withdrawal'), of: ORDER, locale: 'de' };
      expect(codeOf(await support.ask(me, source, other))).toBe('BAD_USER_INPUT');
    }
  });

  it('are filled in with a domain and its holder', async () => {
    expect(await fieldsOf(me, 'owner-change-it', DOMAIN)).toEqual({
      'domain.name': 'città.it',
      'present.name': 'Ганна Щербак',
      'present.fiscalCode': 'SHCHNN80A41Z138X',
      'present.address': 'Via Roma 1, 20121 Milano MI, IT',
      'present.email': 'ganna@example.it',
      'present.phone': '+39021234567',
    });
  });

  it('are filled in with an order, in the language of the form', async () => {
    expect(await fieldsOf(me, 'withdrawal', ORDER, 'en')).toMatchObject({
      'order.number': '20260000042',
      'order.placedOn': '20 November 2026',
      'order.lines': 'Registration of città.it, 1 year',
      'order.total': '€12.19',
      'consumer.name': 'Giulia Bianchi',
    });
  });

  it('are filled in with the profile and what it has added for its invoices', async () => {
    expect(await fieldsOf(me, 'e-invoicing', MINE)).toMatchObject({
      'buyer.name': 'Giulia Bianchi',
      'delivery.recipientCode': 'M5UXCR1',
      'delivery.pec': 'giulia@pec.example',
      'reference.cig': 'Z123',
    });
  });

  it('leave out what a delegate may not see', async () => {
    const seesDomains = delegated(me, ['domains:read'], [DOMAIN]);
    expect(await fieldsOf(seesDomains, 'owner-change-it', DOMAIN)).toEqual({ 'domain.name': 'città.it' });
    const seesHolder = delegated(me, ['domains:read', 'profile:read'], [DOMAIN]);
    expect(await fieldsOf(seesHolder, 'owner-change-it', DOMAIN)).toHaveProperty(['present.name']);
    const seesProfile = delegated(me, ['profile:read']);
    const fields = await fieldsOf(seesProfile, 'e-invoicing', MINE);
    expect(fields).toMatchObject({ 'buyer.name': 'Giulia Bianchi', 'delivery.recipientCode': 'M5UXCR1' });
    expect(fields).not.toHaveProperty(['delivery.pec']);
    const seesOrders = delegated(me, ['orders:read']);
    expect(await fieldsOf(seesOrders, 'withdrawal', ORDER)).not.toHaveProperty(['consumer.name']);
  });

  it.each([
    [
      'without the scope of the subject',
      delegated(me, ['orders:read']),
      'owner-change-it',
      DOMAIN,
      'FORBIDDEN',
    ],
    [
      'for a login of a third level',
      {
        ...me,
        limits: { via: 'third-level' as const, id: 'x', scopes: ['domains:read'], domainIds: [DOMAIN] },
      },
      'owner-change-it',
      DOMAIN,
      'FORBIDDEN',
    ],
    [
      'for a domain out of reach',
      delegated(me, ['domains:read'], [COM]),
      'owner-change-it',
      DOMAIN,
      'NOT_FOUND',
    ],
    ['for another profile’s domain', loginOf('prf_else'), 'owner-change-it', DOMAIN, 'NOT_FOUND'],
    ['for a domain named by nothing', me, 'owner-change-it', '', 'NOT_FOUND'],
    ['for an order named by far too much', me, 'withdrawal', 'x'.repeat(300), 'NOT_FOUND'],
    ['for another profile’s order', loginOf('prf_else'), 'withdrawal', ORDER, 'NOT_FOUND'],
    ['for another profile', me, 'rectification', 'prf_else', 'NOT_FOUND'],
    ['for a domain of another extension', me, 'owner-change-it', COM, 'BAD_USER_INPUT'],
    ['without a sign-in', anonymous, 'owner-change-it', DOMAIN, 'UNAUTHENTICATED'],
    [
      'by staff, who have no profile',
      { ...me, profileId: '', role: 'staff' as const, secondFactor: true },
      'rectification',
      MINE,
      'FORBIDDEN',
    ],
  ])('are not filled in %s', async (_, viewer, name, of, code) => {
    expect(codeOf(await prefilled(viewer, name, of))).toBe(code);
  });

  it('stand in the audit log each time they are fetched with data in them', async () => {
    const { data } = await prefilled(me, 'transfer-authorisation', DOMAIN, 'en');
    const before = (await support.facts(DOMAIN)).length;
    await fetched(data.prefilledForm.path);
    await fetched(data.prefilledForm.path);
    const told = (await support.facts(DOMAIN)).slice(before);
    expect(told).toEqual(
      [1, 2].map(() => ({
        type: 'form.downloaded',
        payload: { form: 'transfer-authorisation', version: 1, locale: 'en' },
      })),
    );
    const [row] = await support.sql<{ actor: string; profile_id: string }>(
      'SELECT actor, profile_id FROM event_log WHERE subject_id = ? ORDER BY id DESC LIMIT 1',
      [DOMAIN],
    );
    expect(row?.profile_id).toBe(MINE);
    expect(JSON.parse(row?.actor ?? '{}')).toMatchObject({ loginId: 'lgn_me' });
  });

  it('are made of nothing that a link did not name', async () => {
    for (const fileId of [
      'bff_none.1.it',
      'bff_withdrawal.9.it',
      'bff_withdrawal.1.de',
      'pff_withdrawal.1.it',
    ])
      await expect(support.call('read-file', { fileId, from: null, by: null })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('cannot be filled in while nobody answers', async () => {
    support.peers.silent = true;
    const answer = await prefilled(me, 'owner-change-it', DOMAIN);
    support.peers.silent = false;
    expect(codeOf(answer)).toBe('UNAVAILABLE');
  });
});
