import { anonymous, delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { COM, DOMAIN, knownCustomer, MINE } from '../testing/known-customer';
import { NOT_PUBLISHERS, publisher } from '../testing/publisher';
import { concerns, statusAt } from './announcement';

const FIELDS = '{ id kind status title text services tlds updates { text createdAt } startsAt endsAt }';
const LIST = `query ($domain: ID) { announcements(domainId: $domain) ${FIELDS} }`;
const PUBLISH = `mutation ($input: PublishAnnouncementInput!) { publishAnnouncement(input: $input) ${FIELDS} }`;
const UPDATE = `mutation ($input: UpdateAnnouncementInput!) { updateAnnouncement(input: $input) ${FIELDS} }`;
const END = `mutation ($id: ID!) { endAnnouncement(announcementId: $id) ${FIELDS} }`;
const ADVICE = `query ($category: TicketCategory!, $domain: ID, $text: String) {
  ticketAdvice(category: $category, domainId: $domain, text: $text) { announcements { id } guides { title topic } } }`;

const words = {
  kind: 'INCIDENT',
  titleIt: 'Posta lenta',
  titleEn: 'Slow mail',
  textIt: 'La consegna è in ritardo.',
  textEn: 'Delivery is late.',
};
const update = { textIt: 'Quasi risolto.', textEn: 'Nearly solved.' };
const me = loginOf(MINE);
const future = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('announcements', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('announcements');
    knownCustomer(support.peers);
  });
  afterAll(() => support.end());

  const codeOf = ({ errors }: Awaited<ReturnType<TestSupport['ask']>>) => errors?.[0]?.extensions.code;
  const publish = async (input: object = {}): Promise<string> =>
    (await support.ask(publisher, PUBLISH, { input: { ...words, ...input } })).data.publishAnnouncement.id;
  const idsFor = async (domain: string | null, viewer = me): Promise<string[]> =>
    (await support.ask(viewer, LIST, { domain })).data.announcements.map(({ id }: { id: string }) => id);
  const shown = async (id: string) =>
    (await support.ask({ ...anonymous, locale: 'en' }, LIST)).data.announcements.find(
      (one: { id: string }) => one.id === id,
    );

  it('are read by everybody, from their publication to seven days after their end', async () => {
    const id = await publish({ services: ['MAILBOXES'], tlds: ['.IT', 'it'] });
    expect(await shown(id)).toMatchObject({
      ...{ kind: 'INCIDENT', status: 'ONGOING', title: 'Slow mail', text: 'Delivery is late.' },
      ...{ services: ['MAILBOXES'], tlds: ['it'], updates: [], endsAt: null },
    });
    await support.ask(publisher, UPDATE, { input: { announcementId: id, ...update } });
    await support.ask(publisher, UPDATE, { input: { announcementId: id, ...update, textEn: 'Solved.' } });
    expect((await shown(id)).updates).toMatchObject([{ text: 'Solved.' }, { text: 'Nearly solved.' }]);
    await support.ask(publisher, END, { id });
    expect(await shown(id)).toMatchObject({ status: 'ENDED', endsAt: expect.any(String) });
    await support.advance(8);
    expect(await shown(id)).toBeUndefined();
    expect((await support.facts(id)).map(({ type }) => type)).toEqual([
      'announcement.published',
      'announcement.updated',
      'announcement.updated',
      'announcement.ended',
    ]);
  });

  it('of a domain are those about its extension and its services, and those about everything', async () => {
    const [mail, com, hosting, all] = [
      await publish({ services: ['MAILBOXES', 'BACKUP'] }),
      await publish({ tlds: ['com'] }),
      await publish({ services: ['HOSTING'] }),
      await publish(),
    ];
    const ofIt = await idsFor(DOMAIN);
    expect(ofIt).toEqual(expect.arrayContaining([mail, all]));
    expect(ofIt).not.toEqual(expect.arrayContaining([com]));
    expect(ofIt).not.toEqual(expect.arrayContaining([hosting]));
    expect(await idsFor(COM)).toEqual(expect.arrayContaining([mail, com, all]));
    expect(await idsFor(DOMAIN, delegated(me, ['domains:read'], [DOMAIN]))).toEqual(ofIt);
  });

  it('that go on as incidents come first, and as many as are shown at once concern the domain', async () => {
    const incident = await publish({ services: ['MAILBOXES'] });
    await support.sql('UPDATE announcement SET starts_at = starts_at - INTERVAL 30 DAY WHERE id = ?', [
      incident,
    ]);
    const copies = (tlds: string) =>
      support.sql(
        `INSERT INTO announcement
         SELECT CONCAT('ann_', LOWER(HEX(RANDOM_BYTES(13)))), 'NEWS', title_it, title_en, text_it, text_en, '[]', ?, updates,
                DATE_ADD(created_at, INTERVAL 1 HOUR), NULL, created_by, created_at
           FROM announcement, seq_1_to_60 WHERE id = ?`,
        [tlds, incident],
      );
    await copies('["it"]');
    await copies('["com"]');
    for (const domain of [null, DOMAIN, COM]) {
      const ids = await idsFor(domain);
      expect(ids).toContain(incident);
      expect(ids).toHaveLength(50);
    }
    await support.sql("DELETE FROM announcement WHERE kind = 'NEWS'");
  });

  it.each([
    ['foreign', loginOf('prf_else'), DOMAIN, 'NOT_FOUND'],
    ['absent', me, 'dom_01jdem00000000000000000999', 'NOT_FOUND'],
    ['named by nothing', me, '', 'NOT_FOUND'],
    ['named by far too much', me, 'x'.repeat(300), 'NOT_FOUND'],
    ['out of reach', delegated(me, ['domains:read'], [COM]), DOMAIN, 'NOT_FOUND'],
    ['hidden from the access', delegated(me, ['orders:read']), DOMAIN, 'NOT_FOUND'],
    ['asked for without a sign-in', anonymous, DOMAIN, 'UNAUTHENTICATED'],
  ])('of a domain that is %s are not told, nor is advice', async (_, viewer, domain, code) => {
    expect(codeOf(await support.ask(viewer, LIST, { domain }))).toBe(code);
    expect(codeOf(await support.ask(viewer, ADVICE, { category: 'TECHNICAL', domain }))).toBe(code);
  });

  it.each([
    ['an end before the beginning', { startsAt: future(30), endsAt: future(29) }],
    ['an extension that none can be', { tlds: ['a b'] }],
    ['more extensions than fifty', { tlds: Array.from({ length: 51 }, (_, index) => `t${index}x`) }],
    ['no text', { textEn: '' }],
  ])('are not published with %s', async (_, input) => {
    expect(codeOf(await support.ask(publisher, PUBLISH, { input: { ...words, ...input } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('that have ended, or do not exist, are neither added to nor ended', async () => {
    const id = await publish();
    await support.ask(publisher, END, { id });
    const on = (announcementId: string) => ({ input: { announcementId, ...update } });
    expect(codeOf(await support.ask(publisher, END, { id }))).toBe('CONFLICT');
    expect(codeOf(await support.ask(publisher, UPDATE, on(id)))).toBe('CONFLICT');
    const absent = 'ann_01jdem00000000000000000009';
    expect(codeOf(await support.ask(publisher, END, { id: absent }))).toBe('NOT_FOUND');
    expect(codeOf(await support.ask(publisher, UPDATE, on(absent)))).toBe('NOT_FOUND');
  });

  it.each(NOT_PUBLISHERS)('are not published, added to or ended by %s', async (_, viewer, code) => {
    const id = await publish();
    expect(codeOf(await support.ask(viewer, PUBLISH, { input: words }))).toBe(code);
    expect(codeOf(await support.ask(viewer, UPDATE, { input: { announcementId: id, ...update } }))).toBe(
      code,
    );
    expect(codeOf(await support.ask(viewer, END, { id }))).toBe(code);
  });

  it('that go on and concern the domain answer before a ticket is sent, with guides that fit', async () => {
    const [mail, planned, com] = [
      await publish({ services: ['MAILBOXES'] }),
      await publish({ startsAt: future(60) }),
      await publish({ tlds: ['com'] }),
    ];
    const advice = async (variables: object, viewer: Parameters<TestSupport['ask']>[0] = me) =>
      (await support.ask(viewer, ADVICE, { category: 'TECHNICAL', ...variables })).data.ticketAdvice;
    const { announcements } = await advice({ domain: DOMAIN });
    const ids = announcements.map(({ id }: { id: string }) => id);
    expect(ids).toContain(mail);
    expect(ids).not.toContain(planned);
    expect(ids).not.toContain(com);
    const { guides } = await advice({ text: 'non ricordo la password' }, anonymous);
    expect(guides[0]).toMatchObject({ title: 'Recuperare la password' });
    const byCategory = await advice({ category: 'BILLING' }, anonymous);
    expect(byCategory.guides.map(({ topic }: { topic: string }) => topic)).toEqual(['PAYMENTS', 'INVOICES']);
    expect((await advice({ category: 'OTHER' })).guides).toHaveLength(3);
  });
});

describe('an announcement', () => {
  const now = new Date('2026-11-27T10:00:00Z');
  it.each([
    ['2026-11-27T10:00:01Z', null, 'PLANNED'],
    ['2026-11-27T10:00:00Z', null, 'ONGOING'],
    ['2026-11-26T10:00:00Z', '2026-11-27T10:00:01Z', 'ONGOING'],
    ['2026-11-26T10:00:00Z', '2026-11-27T10:00:00Z', 'ENDED'],
  ])('from %s to %s is %s', (startsAt, endsAt, status) => {
    const row = { startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) };
    expect(statusAt(row, now)).toBe(status);
  });

  it.each([
    [[], [], true],
    [['MAILBOXES'], [], true],
    [['HOSTING'], [], false],
    [[], ['it'], true],
    [[], ['com'], false],
    [['MAILBOXES'], ['com'], false],
    [['HOSTING', 'MAILBOXES'], ['com', 'it'], true],
  ])(
    'about services %j and extensions %j concerns a .it domain with mailboxes: %s',
    (services, tlds, expected) => {
      expect(concerns({ services, tlds }, { tld: 'it', services: ['MAILBOXES'] })).toBe(expected);
    },
  );
});
