import { newId } from '@customer-area/shared/ids';
import { customerPart, staffOf } from '../../../../test/harness/customer-parts';
import { loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { TicketFinderStore } from './ticket-finder.store';

const FIELDS = 'tickets { totalCount edges { node { number subject status } } }';
const OPEN = `mutation ($i: OpenTicketInput!) { openTicket(input: $i) { __typename ... on Ticket { id number } } }`;

describe('the tickets of a customer that staff looks at', () => {
  let support: TestSupport;
  const profileId = newId('prf');
  let number: string;
  beforeAll(async () => {
    support = await composedSupport('customers_for_staff');
    const input = {
      category: 'OTHER',
      subject: 'La fattura',
      message: 'Non la trovo',
      idempotencyKey: newId('idk'),
    };
    const { data } = await support.ask(loginOf(profileId), OPEN, { i: input });
    number = data.openTicket.number;
    await support.ask(loginOf(newId('prf')), OPEN, { i: { ...input, idempotencyKey: newId('idk') } });
  });
  afterAll(() => support.end());
  const part = () =>
    customerPart({
      fields: FIELDS,
      profileId,
      permissions: ['customers:read', 'tickets:answer'],
      ask: (source, viewer, variables) => support.ask(viewer, source, variables),
      sql: (text) => support.sql(text),
    });

  it('are those of that profile, told once, and nothing to anybody else', async () => {
    const { toOthers, toldOfOthers, seen, told, answer } = await part();
    expect(toOthers).toEqual(toOthers.map(() => null));
    expect(toldOfOthers).toEqual([]);
    expect(seen).toEqual({
      profileId,
      tickets: { totalCount: 1, edges: [{ node: { number, subject: 'La fattura', status: 'OPEN' } }] },
    });
    expect(told).toEqual([{ profileId, section: 'TICKETS', reason: 'ticket 7' }]);
    expect(await answer(staffOf(['customers:read']))).toEqual({ profileId, tickets: null });
    expect(await answer(staffOf(['tickets:answer']))).toBeNull();
  });

  it('are found by their numbers, along an index', async () => {
    const find = (text: string) =>
      support.call('staff-find', { wanted: [{ kind: 'TICKET', text }], limit: 10 });
    expect(await find(number)).toEqual([{ profileId, kind: 'TICKET', fit: 'EXACT', value: number }]);
    expect(await find(number.slice(0, 10))).toHaveLength(2);
    for (const text of ['T2026', 'T%%%%%%%%%%']) expect(await find(text)).toEqual([]);
    for (const [lookup, sql] of Object.entries(TicketFinderStore.lookups)) {
      const values = [lookup.endsWith('Prefix') ? `${number.slice(0, 10)}%` : number, 20];
      const plan = await support.sql<{ type: string; key: string }>(`EXPLAIN ${sql}`, values);
      expect(plan.map(({ type, key }) => [type, key])).toEqual([
        [expect.stringMatching(/^(const|ref|range)$/), 'ticket_number'],
      ]);
    }
  });
});
