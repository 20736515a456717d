import { composedSupport, type TestSupport } from '../testing/composed-support';
import { ANNA, agentOf, deskOf } from '../testing/desk';
import { filledTemplate } from './answer-template';

const PUT = `mutation ($input: AnswerTemplateInput!) { putAnswerTemplate(input: $input) { id version titleIt textIt textEn } }`;
const LIST =
  'query ($ticketId: ID) { answerTemplates(ticketId: $ticketId) { id version titleIt textIt textEn } }';
const WORDS = {
  titleIt: 'Propagazione DNS',
  titleEn: 'DNS propagation',
  textIt: 'Riguardo a {number}, «{subject}», del {openedOn}: attendi 24 ore.',
  textEn: 'About {number}, "{subject}", of {openedOn}: wait 24 hours.',
};

describe('answer templates', () => {
  let support: TestSupport;
  let desk: ReturnType<typeof deskOf>;
  const publisher = agentOf('lgn_publisher', ['support:publish']);
  beforeAll(async () => {
    support = await composedSupport('desk_templates');
    desk = deskOf(support);
  });
  afterAll(() => support.end());
  const put = async (input: object) => {
    const { data, errors } = await support.ask(publisher, PUT, { input: { ...WORDS, ...input } });
    return data?.putAnswerTemplate ?? errors?.[0]?.extensions;
  };
  const withdraw = async (id: string) => {
    const source = `mutation { withdrawAnswerTemplate(templateId: "${id}") { id version } }`;
    const { data, errors } = await support.ask(publisher, source);
    return data?.withdrawAnswerTemplate ?? errors?.[0]?.extensions;
  };
  const listed = async (ticketId?: string) =>
    (await support.ask(ANNA, LIST, { ticketId })).data.answerTemplates as { id: string; version: number }[];

  it('have versions, of which the newest is used and the others are kept', async () => {
    const made = await put({});
    expect(made).toMatchObject({ version: 1, textIt: WORDS.textIt });
    expect(await put({ templateId: made.id, textIt: 'Attendi.' })).toMatchObject({ id: made.id, version: 2 });
    expect(await listed()).toMatchObject([{ id: made.id, version: 2, textIt: 'Attendi.' }]);
    const kept = await support.sql('SELECT text_it AS text FROM answer_template ORDER BY version');
    expect(kept).toEqual([{ text: WORDS.textIt }, { text: 'Attendi.' }]);
    expect(await withdraw(made.id)).toEqual({ id: made.id, version: 2 });
    expect(await listed()).toEqual([]);
    for (const gone of [await withdraw(made.id), await put({ templateId: made.id }), await withdraw('x')])
      expect(gone).toEqual({ code: 'NOT_FOUND' });
    expect((await support.facts(made.id)).map(({ type }) => type)).toEqual([
      'answer-template.put',
      'answer-template.put',
      'answer-template.withdrawn',
    ]);
  });

  it('of two changes at once become two versions', async () => {
    const { id } = await put({});
    const versions = await Promise.all([put({ templateId: id }), put({ templateId: id })]);
    expect(versions.map(({ version }) => version).sort()).toEqual([2, 3]);
    await withdraw(id);
  });

  it('are filled from a ticket in both languages, and sent in that of the customer', async () => {
    const { id } = await put({});
    const ticket = await desk.opened('prf_filled');
    const [filled] = await listed(ticket.id);
    expect(filled).toMatchObject({
      textIt: expect.stringMatching(
        new RegExp(`^Riguardo a ${ticket.number}, «Domanda 1», del \\d+ \\S+ \\d{4}: `),
      ),
      textEn: expect.stringMatching(
        new RegExp(`^About ${ticket.number}, "Domanda 1", of \\d+ \\S+ \\d{4}: `),
      ),
    });
    for (const locale of ['it', 'en'] as const) {
      support.peers.locale = locale;
      const answer = await desk.act(ANNA, 'answerTicket', {
        ticketId: ticket.id,
        template: id,
        anyway: true,
      });
      expect(answer.status).toBe('ANSWERED');
    }
    const { messages } = await desk.asCustomer('prf_filled', ticket.id);
    const sent = messages.edges.map(({ node }: { node: { text: string } }) => node.text).slice(1);
    expect(sent[0]).toMatch(/^Riguardo a T/);
    expect(sent[1]).toMatch(/^About T/);
    const own = { ticketId: ticket.id, template: id, message: 'Parole mie.' };
    await desk.act(ANNA, 'answerTicket', own);
    const after = await desk.asCustomer('prf_filled', ticket.id);
    expect(after.messages.edges.at(-1).node.text).toBe('Parole mie.');
    await withdraw(id);
  });

  it('that are withdrawn, or whose customer cannot be asked for, answer nothing', async () => {
    const { id } = await put({});
    const ticket = await desk.opened('prf_nothing');
    const answer = (template: string) => desk.act(ANNA, 'answerTicket', { ticketId: ticket.id, template });
    support.peers.silent = true;
    expect(await answer(id)).toMatchObject({ code: 'UNAVAILABLE' });
    support.peers.silent = false;
    await withdraw(id);
    for (const template of [id, 'x'])
      expect(await answer(template)).toEqual({ code: 'BAD_USER_INPUT', field: 'template' });
    expect((await desk.asCustomer('prf_nothing', ticket.id)).messages.totalCount).toBe(1);
    const absent = { ticketId: 'tkt_01jdem00000000000000009999', template: id };
    expect(await desk.act(ANNA, 'answerTicket', absent)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['titleIt', { titleIt: '' }],
    ['titleEn', { titleEn: 'x'.repeat(101) }],
    ['textIt', { textIt: 'Gentile {name},' }],
    ['textEn', { textEn: '{}' }],
    ['textEn', { textEn: 'x'.repeat(5_001) }],
  ])('refuse a %s that is not valid: %j', async (field, wrong) => {
    expect(await put(wrong)).toEqual({ code: 'BAD_USER_INPUT', field: `input.${field}` });
    expect(await listed()).toEqual([]);
  });

  it('do not read placeholders in what the customer wrote', () => {
    const ticket = {
      number: 'T1',
      subject: '{number} {subject}',
      createdAt: new Date('2026-03-01T10:00:00Z'),
    };
    expect(filledTemplate('{subject} {openedOn}', 'en', ticket)).toBe('{number} {subject} 1 March 2026');
  });
});
