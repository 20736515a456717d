import { newId } from '@customer-area/shared/ids';
import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { CLOSE, OPEN, opened, question, REPLY } from '../testing/documents';

describe('the statements an operation on tickets costs', () => {
  let support: TestSupport;
  const mine = loginOf('prf_mine');
  const DOMAIN = newId('dom');
  const ids: string[] = [];
  beforeAll(async () => {
    support = await composedSupport('ticket_statements');
    support.peers.own(mine.profileId, DOMAIN);
    for (let n = 0; n < 20; n++) {
      ids.push((await opened(support, mine)).id);
      await support.ask(mine, REPLY, { id: ids[n], message: 'E poi?' });
    }
  });
  afterAll(() => support.end());
  const cost = async (source: string, variables: Record<string, unknown> = {}) => {
    support.statements.take();
    const answer = await support.ask(mine, source, variables);
    expect(answer.errors).toBeUndefined();
    return support.statements.take().length;
  };

  it('are ten for one that is opened', async () => {
    const once = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number } }';
    const about = { domainId: DOMAIN };
    // The key twice, the number, the ticket, its history, its words, the message, its place at the desk and when that is late, the fact.
    expect(await cost(once, { input: question({ about }) })).toBe(10);
    expect(await cost(OPEN, { input: question({ about }) })).toBe(11);
  });

  it('are one for a page, whatever its length, and one for each of messages, files and totals of all of them', async () => {
    for (const first of [1, 20]) {
      const page = (node: string, beside = '') =>
        `{ tickets(first: ${first}) { ${beside} edges { node { ${node} } } } }`;
      expect(await cost(page('id number status about { domain { id } } actions { code allowed }'))).toBe(1);
      expect(await cost(page('messages { totalCount edges { node { text } } }'))).toBe(2);
      expect(await cost(page('messages { edges { node { text attachments { id } } } }'))).toBe(3);
      expect(await cost(page('attachments { totalCount edges { node { id } } }'))).toBe(3);
      expect(await cost(page('id', 'totalCount'))).toBe(2);
    }
  });

  it('are two for one with its messages', async () => {
    const source =
      'query ($id: ID!) { ticket(id: $id) { subject messages(first: 50) { edges { node { text } } } } }';
    expect(await cost(source, { id: ids[0] })).toBe(2);
  });

  it('are few for a reply and for closing', async () => {
    const typename = (source: string) => source.replace(/\{\s+\.\.\. on Ticket[\s\S]*$/, '{ __typename } }');
    expect(await cost(typename(REPLY), { id: ids[0], message: 'x' })).toBeLessThanOrEqual(6);
    expect(await cost(typename(CLOSE), { id: ids[0] })).toBeLessThanOrEqual(7);
  });
});
