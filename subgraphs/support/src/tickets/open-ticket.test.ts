import { newId } from '@customer-area/shared/ids';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { composedSupport, type TestSupport } from '../testing/composed-support';
import { OPEN, question } from '../testing/documents';

const MINE = { domainId: newId('dom'), orderId: newId('ord'), invoiceId: newId('inv') };
const THEIRS = { domainId: newId('dom'), orderId: newId('ord'), invoiceId: newId('inv') };
const KINDS = ['domainId', 'orderId', 'invoiceId'] as const;

describe('opening a ticket', () => {
  let support: TestSupport;
  beforeAll(async () => {
    support = await composedSupport('open_ticket');
    support.peers.own('prf_mine', ...Object.values(MINE));
    support.peers.own('prf_theirs', ...Object.values(THEIRS));
  });
  afterEach(() => {
    support.peers.silent = false;
  });
  afterAll(() => support.end());
  const mine = loginOf('prf_mine');
  const open = (given: object, viewer = mine) => support.ask(viewer, OPEN, { input: question(given) });
  const written = () =>
    support.sql(
      `SELECT (SELECT COUNT(*) FROM ticket) t, (SELECT COUNT(*) FROM ticket_message) m, (SELECT COUNT(*) FROM ticket_word) w,
         (SELECT COUNT(*) FROM event_log WHERE type LIKE 'ticket.%') e, (SELECT COUNT(*) FROM idempotency) k`,
    );

  it.each(KINDS)(
    'is about what is the customer’s, and refuses a foreign and an absent %s alike',
    async (kind) => {
      const { data } = await open({ about: { [kind]: MINE[kind] } });
      expect(Object.values(data.openTicket.about).filter((thing) => thing !== null)).toEqual([
        { id: MINE[kind] },
      ]);
      const before = await written();
      const foreign = await open({ about: { [kind]: THEIRS[kind] } });
      const absent = await open({ about: { [kind]: newId(MINE[kind].slice(0, 3)) } });
      expect(foreign).toEqual(absent);
      expect(foreign.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
      expect(await written()).toEqual(before);
    },
  );

  it.each(KINDS)('is not done while nobody tells whose the %s is, and writes nothing', async (kind) => {
    support.peers.silent = true;
    const before = await written();
    const answer = await open({ about: { [kind]: MINE[kind] } });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(await written()).toEqual(before);
    // About nothing in particular, nobody is asked.
    expect((await open({})).errors).toBeUndefined();
  });

  it('is done once for a key, also at the same time and when nobody answers any more', async () => {
    const input = question({ about: { domainId: MINE.domainId } });
    const clicks = await Promise.all([1, 2, 3].map(() => support.ask(mine, OPEN, { input })));
    support.peers.silent = true;
    clicks.push(await support.ask(mine, OPEN, { input }));
    expect(new Set(clicks.map(({ data }) => data.openTicket.id)).size).toBe(1);
    const id = clicks[0]?.data.openTicket.id as string;
    expect(await support.facts(id)).toHaveLength(1);
    const other = await support.ask(mine, OPEN, { input: { ...input, message: 'Altro.' } });
    expect(other.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
    // Keys of another profile are others.
    const { idempotencyKey } = input;
    const theirs = await open(
      { idempotencyKey, about: { domainId: THEIRS.domainId } },
      loginOf('prf_theirs'),
    );
    expect(theirs.data).toBeNull();
    support.peers.silent = false;
    expect((await open({ idempotencyKey }, loginOf('prf_theirs'))).data.openTicket.id).not.toBe(id);
  });

  it('gives each its own number, also at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => open({})));
    const numbers = answers.map(({ data }) => data.openTicket.number as string);
    expect(new Set(numbers).size).toBe(8);
    expect(numbers.every((number) => /^T\d{13}$/.test(number))).toBe(true);
  });

  it('is about one of their domains for who is limited to some', async () => {
    const other = newId('dom');
    support.peers.own('prf_mine', other);
    const delegate = delegated(mine, ['tickets:read', 'tickets:write'], [MINE.domainId, THEIRS.domainId]);
    expect((await open({ about: { domainId: MINE.domainId } }, delegate)).errors).toBeUndefined();
    const codeOf = async (about: object | null) =>
      (await open({ about }, delegate)).errors?.[0]?.extensions.code as unknown;
    // Another one of the profile, one of somebody else that stands in the delegation, and an absent one.
    expect(await codeOf({ domainId: other })).toBe('NOT_FOUND');
    expect(await codeOf({ domainId: THEIRS.domainId })).toBe('NOT_FOUND');
    expect(await codeOf({ domainId: newId('dom') })).toBe('NOT_FOUND');
    for (const about of [null, { orderId: MINE.orderId }, { invoiceId: MINE.invoiceId }])
      expect(await codeOf(about)).toBe('FORBIDDEN');
  });
});
