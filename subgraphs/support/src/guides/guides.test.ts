import { anonymous, delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { NOT_PUBLISHERS, publisher } from '../testing/publisher';
import { searchWords } from './search-words';

const FIELDS = '{ id topic title text version validFrom }';
const LIST = `query ($topic: GuideTopic, $text: String, $first: Int) { guides(topic: $topic, text: $text, first: $first) ${FIELDS} }`;
const PUBLISH = `mutation ($input: PublishGuideInput!) { publishGuide(input: $input) ${FIELDS} }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawGuide(guideId: $id) ${FIELDS} }`;
const RATE = `mutation ($id: ID!, $helpful: Boolean!) { rateGuide(guideId: $id, helpful: $helpful) { id } }`;
const RATINGS = 'query ($id: ID!) { guideRatings(guideId: $id) { helpful total } }';

interface Shown {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  readonly version: number;
}

const words = {
  topic: 'OTHER',
  titleIt: 'Configurare la zona DNS',
  titleEn: 'Setting up the DNS zone',
  textIt: 'I record si modificano dal pannello.',
  textEn: 'Records are changed in the panel.',
};

describe('guides', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('guides');
  });
  afterAll(() => support.end());

  const guides = async (variables: object = {}, viewer = anonymous): Promise<Shown[]> => {
    const { data, errors } = await support.ask(viewer, LIST, { ...variables });
    expect(errors).toBeUndefined();
    return data.guides;
  };
  const codeOf = ({ errors }: Awaited<ReturnType<TestSupport['ask']>>) => errors?.[0]?.extensions.code;
  const published = async (input: object = {}) =>
    (await support.ask(publisher, PUBLISH, { input: { ...words, ...input } })).data.publishGuide as Shown;
  const me = loginOf('prf_mine', 'lgn_one');

  it('are there from the beginning, for everybody, in the language of the caller', async () => {
    expect((await guides()).length).toBeGreaterThan(5);
    const [first] = await guides({ topic: 'INVOICES' });
    expect(first).toMatchObject({ topic: 'INVOICES', title: 'Scaricare le fatture', version: 1 });
    const [english] = await guides({ topic: 'INVOICES' }, { ...anonymous, locale: 'en' });
    expect(english?.title).toBe('Downloading invoices');
  });

  it('are found by words, the best first, with their beginnings, and in the own language only', async () => {
    expect((await guides({ text: 'trasferire authinfo' }))[0]?.title).toBe('Trasferire un dominio');
    expect((await guides({ text: 'fattur' })).map(({ title }) => title)).toContain('Scaricare le fatture');
    expect(await guides({ text: 'invoice' })).toEqual([]);
    expect((await guides({ text: 'invoice' }, { ...anonymous, locale: 'en' })).length).toBeGreaterThan(0);
  });

  it('are not found by signs of the search language, nor by nothing', async () => {
    expect(await guides({ text: '+-*"()~<>@' })).toEqual([]);
    expect(await guides({ text: 'xyzzy' })).toEqual([]);
    expect(codeOf(await support.ask(anonymous, LIST, { text: 'a\u0000' }))).toBe('BAD_USER_INPUT');
    expect(await guides({ first: 2 })).toHaveLength(2);
    expect(codeOf(await support.ask(anonymous, LIST, { first: 1_000 }))).toBe('BAD_USER_INPUT');
  });

  it('of staff are shown at once, and a new version from its day on', async () => {
    const { id } = await published();
    expect((await guides({ topic: 'OTHER' })).map((guide) => guide.id)).toContain(id);
    const validFrom = new Date(support.now().getTime() + 86_400_000).toISOString();
    await published({ guideId: id, titleIt: 'La zona DNS', validFrom });
    const shown = async () => (await guides({ topic: 'OTHER' })).filter((guide) => guide.id === id);
    expect(await shown()).toMatchObject([{ version: 1, title: 'Configurare la zona DNS' }]);
    const again = await support.ask(publisher, PUBLISH, { input: { ...words, guideId: id } });
    expect(codeOf(again)).toBe('CONFLICT');
    await support.advance(2);
    expect(await shown()).toMatchObject([{ version: 2, title: 'La zona DNS' }]);
    await support.ask(publisher, WITHDRAW, { id });
    expect(await shown()).toEqual([]);
    expect(codeOf(await support.ask(publisher, WITHDRAW, { id }))).toBe('NOT_FOUND');
    expect((await support.facts(id)).map(({ type }) => type)).toEqual([
      'guide.published',
      'guide.published',
      'guide.withdrawn',
    ]);
  });

  it('that are withdrawn while a version waits for its day are gone, and that version never comes', async () => {
    const { id } = await published();
    const validFrom = new Date(support.now().getTime() + 86_400_000).toISOString();
    await published({ guideId: id, validFrom });
    await support.ask(publisher, WITHDRAW, { id });
    const ids = async () => (await guides({ topic: 'OTHER' })).map((guide) => guide.id);
    expect(await ids()).not.toContain(id);
    await support.advance(2);
    expect(await ids()).not.toContain(id);
  });

  it.each([
    ['an empty title', { titleIt: ' ' }, 'BAD_USER_INPUT'],
    ['a day that has passed', { validFrom: '2020-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
    ['a guide that does not exist', { guideId: 'gui_01jdem00000000000000000009' }, 'NOT_FOUND'],
  ])('are not published with %s', async (_, input, code) => {
    expect(codeOf(await support.ask(publisher, PUBLISH, { input: { ...words, ...input } }))).toBe(code);
  });

  it.each(NOT_PUBLISHERS)('are not published by %s, nor are their ratings read', async (_, viewer, code) => {
    const id = 'gui_01kb0gv1des000000000000001';
    expect(codeOf(await support.ask(viewer, PUBLISH, { input: words }))).toBe(code);
    expect(codeOf(await support.ask(viewer, WITHDRAW, { id }))).toBe(code);
    expect(codeOf(await support.ask(viewer, RATINGS, { id }))).toBe(code);
  });

  it('are rated once by each login, which may change its mind', async () => {
    const id = 'gui_01kb0gv1des000000000000001';
    const ratings = async () => (await support.ask(publisher, RATINGS, { id })).data.guideRatings;
    await support.ask(me, RATE, { id, helpful: true });
    await support.ask(loginOf('prf_mine', 'lgn_two'), RATE, { id, helpful: true });
    expect(await ratings()).toEqual({ helpful: 2, total: 2 });
    await support.ask(me, RATE, { id, helpful: false });
    expect(await ratings()).toEqual({ helpful: 1, total: 2 });
  });

  it('are not rated by who has not signed in, by a delegate or by staff, nor when there is none', async () => {
    const id = 'gui_01kb0gv1des000000000000001';
    const rated = async (viewer: Parameters<TestSupport['ask']>[0], guide = id) =>
      codeOf(await support.ask(viewer, RATE, { id: guide, helpful: true }));
    expect(await rated(anonymous)).toBe('UNAUTHENTICATED');
    expect(await rated(delegated(me, ['tickets:write']))).toBe('FORBIDDEN');
    expect(await rated(publisher)).toBe('FORBIDDEN');
    expect(await rated(me, 'gui_01jdem00000000000000000009')).toBe('NOT_FOUND');
  });

  it('cost one statement', async () => {
    await guides({ text: 'dominio' });
    support.statements.take();
    await guides({ text: 'dominio' });
    expect(support.statements.take()).toHaveLength(1);
  });
});

it.each([
  ['Rinnovo del dominio', 'Rinnovo* del* dominio*'],
  ['a b .it', null],
  ['l’authinfo!', 'authinfo*'],
])('the words of "%s" that can be looked for are %s', (text, words) => {
  expect(searchWords(text)).toBe(words);
});
