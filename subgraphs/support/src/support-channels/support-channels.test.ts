import { newId } from '@customer-area/shared/ids';
import { anonymous } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { NOT_PUBLISHERS, publisher } from '../testing/publisher';

const LIST = `query ($category: TicketCategory) {
  supportChannels { id kind value hours openNow opensAt expectedAnswer(category: $category) } }`;
const PUBLISH = `mutation ($input: PublishSupportChannelInput!) { publishSupportChannel(input: $input) { id kind value hours openNow opensAt } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawSupportChannel(channelId: $id) { id } }';
const CLOSE =
  'mutation ($input: PublishSupportClosingInput!) { publishSupportClosing(input: $input) { day closed } }';

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly openNow: boolean;
  readonly opensAt: string | null;
  readonly expectedAnswer: number | null;
}

const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' }));
const email = { kind: 'EMAIL', value: 'aiuto@example.it', hours: ALWAYS };

describe('the channels of support', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('channels');
  });
  afterAll(() => support.end());

  const channels = async (variables: object = {}): Promise<Shown[]> =>
    (await support.ask(anonymous, LIST, { ...variables })).data.supportChannels;
  const codeOf = ({ errors }: Awaited<ReturnType<TestSupport['ask']>>) => errors?.[0]?.extensions.code;
  const publish = (input: object = {}) => support.ask(publisher, PUBLISH, { input: { ...email, ...input } });

  it('are there from the beginning, for everybody: tickets at all hours, and a telephone', async () => {
    const all = await channels();
    expect(all).toMatchObject([
      { kind: 'TELEPHONE', value: '+39 0575 0505', hours: ['lun–ven 08:30–18:00'], expectedAnswer: null },
      { kind: 'TICKET', hours: [], openNow: true, opensAt: null, expectedAnswer: null },
    ]);
    const telephone = all[0];
    expect(telephone?.openNow).toBe(telephone?.opensAt === null);
  });

  it('are published by staff from a moment on, told, and taken away', async () => {
    const { id } = (await publish()).data.publishSupportChannel;
    const shown = async () => (await channels()).filter((channel) => channel.id === id);
    expect(await shown()).toMatchObject([{ value: 'aiuto@example.it' }]);
    const validFrom = new Date(support.now().getTime() + 86_400_000).toISOString();
    await publish({ channelId: id, value: 'help@example.it', validFrom });
    expect(await shown()).toMatchObject([{ value: 'aiuto@example.it' }]);
    expect(codeOf(await publish({ channelId: id }))).toBe('CONFLICT');
    await support.advance(2);
    expect(await shown()).toMatchObject([{ value: 'help@example.it' }]);
    await support.ask(publisher, WITHDRAW, { id });
    expect(await shown()).toEqual([]);
    expect(codeOf(await support.ask(publisher, WITHDRAW, { id }))).toBe('NOT_FOUND');
    expect((await support.facts(id)).map(({ type }) => type)).toEqual([
      'support-channel.published',
      'support-channel.published',
      'support-channel.withdrawn',
    ]);
  });

  it('that are withdrawn while a version waits for its day are gone, and that version never comes', async () => {
    const { id } = (await publish()).data.publishSupportChannel;
    const validFrom = new Date(support.now().getTime() + 86_400_000).toISOString();
    await publish({ channelId: id, validFrom });
    await support.ask(publisher, WITHDRAW, { id });
    const ids = async () => (await channels()).map((channel) => channel.id);
    expect(await ids()).not.toContain(id);
    await support.advance(2);
    expect(await ids()).not.toContain(id);
  });

  it.each([
    ['a time that there is not', { hours: [{ weekday: 1, opens: '25:00', closes: '26:00' }] }],
    ['hours that end before they begin', { hours: [{ weekday: 1, opens: '18:00', closes: '09:00' }] }],
    ['an eighth weekday', { hours: [{ weekday: 8, opens: '09:00', closes: '18:00' }] }],
    ['no value', { value: '' }],
    ['a moment that has passed', { validFrom: '2020-01-01T00:00:00Z' }],
  ])('are not published with %s', async (_, input) => {
    expect(codeOf(await publish(input))).toBe('BAD_USER_INPUT');
  });

  it.each(NOT_PUBLISHERS)('are not published by %s', async (_, viewer, code) => {
    expect(codeOf(await support.ask(viewer, PUBLISH, { input: email }))).toBe(code);
    expect(codeOf(await support.ask(viewer, WITHDRAW, { id: 'sch_01kb0channe100000000000002' }))).toBe(code);
    const input = { day: '2027-01-04', reasonIt: 'x', reasonEn: 'x' };
    expect(codeOf(await support.ask(viewer, CLOSE, { input }))).toBe(code);
  });

  it('do not answer on a day that staff have closed, until they open it again', async () => {
    const { id } = (await publish()).data.publishSupportChannel;
    const shown = async () => (await channels()).find((channel) => channel.id === id);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(support.now());
    const input = { day: today, reasonIt: 'Assemblea', reasonEn: 'Meeting' };
    const isOpen = (await shown())?.openNow;
    await support.ask(publisher, CLOSE, { input });
    expect(await shown()).toMatchObject({ openNow: false, opensAt: expect.any(String) });
    await support.ask(publisher, CLOSE, { input: { ...input, open: true } });
    expect((await shown())?.openNow).toBe(isOpen);
    expect((await support.facts(today)).map(({ payload }) => payload.isClosed)).toEqual([true, false]);
  });

  it('tell how soon tickets were answered lately, by category', async () => {
    const answered = async (category: string, minutes: number, daysAgo: number) => {
      const id = newId('tkt');
      const at = new Date(support.now().getTime() - daysAgo * 86_400_000);
      await support.sql(
        `INSERT INTO ticket (id, profile_id, number, category, subject, status, created_at, first_answered_at, message_count)
         VALUES (?, 'prf_any', ?, ?, 'x', 'ANSWERED', ?, ?, 2)`,
        [id, id.slice(-20), category, at, new Date(at.getTime() + minutes * 60_000)],
      );
    };
    for (const minutes of [10, 20, 30, 40, 50]) await answered('BILLING', minutes, 3);
    for (const minutes of [900, 900, 900, 900, 900]) await answered('BILLING', minutes, 29);
    await answered('DOMAINS', 5, 1);
    // Another process: what this one has counted is shown for ten minutes.
    const other = await support.start(true);
    const ofCategory = async (category: string | null) => {
      const { graphql } = await import('graphql');
      const { data } = await graphql({
        schema: other.schema,
        source: LIST,
        variableValues: { category },
        contextValue: other.contextFor(anonymous),
      });
      const shown = (data as unknown as { supportChannels: Shown[] }).supportChannels;
      return shown.find(({ kind }) => kind === 'TICKET')?.expectedAnswer;
    };
    expect(await ofCategory('BILLING')).toBe(40);
    expect(await ofCategory('DOMAINS')).toBeNull();
    expect(await ofCategory(null)).toBe(40);
    await other.close();
  });

  it('cost two statements while the times are known', async () => {
    await channels();
    support.statements.take();
    await channels();
    expect(support.statements.take()).toHaveLength(2);
  });
});
