import { newId } from '@customer-area/shared/ids';
import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { CLOSE, opened, REPLY } from '../testing/documents';

const DOMAIN = newId('dom');
const ORDER = newId('ord');

interface Page {
  edges: { node: { subject: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

describe('the list of tickets', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('ticket_list');
  });
  afterAll(() => support.end());

  it('goes newest first, page by page, in both directions', async () => {
    const viewer = loginOf('prf_pages');
    for (let n = 0; n < 5; n++) await opened(support, viewer, { subject: `domanda ${n}` });
    const page = async (args: string, cursor: string | null): Promise<Page> => {
      const source = `query ($cursor: String) { tickets(${args}: $cursor) {
        edges { node { subject } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      return (await support.ask(viewer, source, { cursor })).data.tickets;
    };
    const subjects = (one: Page) => one.edges.map(({ node }) => Number(node.subject.slice(-1)));
    const seen: number[][] = [];
    let after: string | null = null;
    do {
      const next: Page = await page('first: 2, after', after);
      seen.push(subjects(next));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([[4, 3], [2, 1], [0]]);
    const last = await page('last: 2, before', null);
    expect(subjects(last)).toEqual([1, 0]);
    expect(subjects(await page('last: 2, before', last.pageInfo.startCursor))).toEqual([3, 2]);
  });

  it('is narrowed by status, time, subject matter and words, and counted as it is narrowed', async () => {
    const viewer = loginOf('prf_filtering');
    support.peers.own(viewer.profileId, DOMAIN, ORDER);
    const ids: string[] = [];
    const numbers: string[] = [];
    for (const [subject, about] of [
      ['Fattura 100% errata', { orderId: ORDER }],
      ['Il SITO è lento', { domainId: DOMAIN }],
      ['Perché?', null],
    ] as const) {
      const ticket = await opened(support, viewer, { subject, about });
      ids.push(ticket.id);
      numbers.push(ticket.number);
    }
    await support.ask(viewer, CLOSE, { id: ids[2] });
    await support.ask(viewer, REPLY, { id: ids[0], message: 'Manca la città.' });
    const left = async (filter: Record<string, unknown>) => {
      const answer = await support.ask(
        viewer,
        'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount edges { node { id } } } }',
        { filter },
      );
      const { edges, totalCount } = answer.data.tickets;
      expect(totalCount).toBe(edges.length);
      return edges.map((edge: { node: { id: string } }) => ids.indexOf(edge.node.id));
    };
    expect(await left({})).toEqual([2, 1, 0]);
    expect(await left({ statuses: ['CLOSED'] })).toEqual([2]);
    expect(await left({ statuses: ['OPEN', 'ANSWERED'] })).toEqual([1, 0]);
    expect(await left({ statuses: ['OPEN', 'CLOSED', 'OPEN'] })).toEqual([2, 1, 0]);
    expect(await left({ about: { domainId: DOMAIN } })).toEqual([1]);
    expect(await left({ about: { orderId: ORDER } })).toEqual([0]);
    expect(await left({ about: { orderId: newId('ord') } })).toEqual([]);
    expect(await left({ createdFrom: '2100-01-01T00:00:00Z' })).toEqual([]);
    expect(await left({ createdBefore: '2100-01-01T00:00:00Z', statuses: ['CLOSED'] })).toEqual([2]);
    expect(await left({ text: 'sito' })).toEqual([1]);
    expect(await left({ text: 'PERCHE' })).toEqual([2]);
    expect(await left({ text: 'citta errata' })).toEqual([0]);
    expect(await left({ text: 'errata sito' })).toEqual([]);
    expect(await left({ text: 'sera' })).toEqual([2, 1, 0]);
    expect(await left({ text: 'sera', statuses: ['CLOSED'] })).toEqual([2]);
    expect(await left({ text: numbers[1] })).toEqual([1]);
    expect(await left({ text: 'fatt' })).toEqual([]);
    expect(await left({ text: '%' })).toEqual([]);
    expect(await left({ text: '  ' })).toEqual([2, 1, 0]);
  });

  it.each([0, 101])('refuses a page of %d', async (first) => {
    const answer = await support.ask(loginOf('prf_any'), `{ tickets(first: ${first}) { edges { cursor } } }`);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'first' });
  });

  it.each([
    ['filter.about', { about: { domainId: DOMAIN, orderId: ORDER } }],
    ['filter.about.domainId', { about: { domainId: '5' } }],
    ['filter.text', { text: 'x'.repeat(101) }],
  ])('refuses a %s that is not valid', async (field, filter) => {
    const source = 'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }';
    const answer = await support.ask(loginOf('prf_any'), source, { filter });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });
});
