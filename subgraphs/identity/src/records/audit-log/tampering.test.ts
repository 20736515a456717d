import fc from 'fast-check';
import { auditLogUnderTest } from '../../testing/audit-log-under-test';
import { forgetPersons } from './forget-persons';

const MINE = 'prf_mine';
const THEIRS = 'prf_theirs';
const ENTRIES = 6;

type Row = Record<string, unknown>;
interface Tables {
  readonly access_log_entry: Row[];
  readonly access_log_head: Row[];
}
/** What somebody who can write to the tables, and does not have the key, makes of them. */
type Tampering = (tables: Tables) => Tables;

const texts = [
  'source',
  'event_id',
  'kind',
  'subject_id',
  'actor_kind',
  'actor_login_id',
  'session_id',
  'via_id',
];
const seals = ['person_digest', 'erasure_seal', 'hash'];
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const rowNumber = fc.nat(ENTRIES - 1);

const changed =
  (table: keyof Tables, index: number, changes: (row: Row) => Row): Tampering =>
  (tables) => ({
    ...tables,
    [table]: tables[table].map((row, n) => (n === index ? { ...row, ...changes(row) } : row)),
  });

/** A column gets a value of another row, an invented one, or the neighbouring one. */
const editedEntry = fc.oneof(
  fc
    .record({ row: rowNumber, column: fc.constantFrom(...texts), value: fc.stringMatching(/^[a-z_]{1,8}$/) })
    .map(({ row, column, value }) => changed('access_log_entry', row, () => ({ [column]: value }))),
  fc
    .record({ row: rowNumber, column: fc.constantFrom(...seals), value: hex })
    .map(({ row, column, value }) => changed('access_log_entry', row, () => ({ [column]: value }))),
  fc
    .record({ row: rowNumber, column: fc.constantFrom('actor_login_id', 'session_id', 'via_id', 'person') })
    .map(({ row, column }) => changed('access_log_entry', row, () => ({ [column]: null }))),
  fc
    .record({ row: rowNumber, at })
    .map(({ row, at: moved }) => changed('access_log_entry', row, () => ({ at: moved }))),
  fc
    .record({ row: rowNumber, from: fc.constantFrom('192.0.2.1', '@aruba.it', 'salt') })
    .map(({ row, from }) =>
      changed('access_log_entry', row, ({ person }) => ({
        person: person === null ? '{}' : String(person).replace(from, 'x'),
      })),
    ),
  fc
    .record({
      row: rowNumber,
      other: rowNumber,
      column: fc.constantFrom(...texts, ...seals, 'person', 'at'),
    })
    .map(
      ({ row, other, column }): Tampering =>
        (tables) => {
          // An earlier tampering may have taken the other row away.
          const value = tables.access_log_entry[other]?.[column];
          return value === undefined
            ? tables
            : changed('access_log_entry', row, () => ({ [column]: value }))(tables);
        },
    ),
);

const removed = fc
  .record({ from: rowNumber, count: fc.integer({ min: 1, max: ENTRIES }), head: fc.boolean() })
  .map(
    ({ from, count, head }): Tampering =>
      ({ access_log_entry, access_log_head }) => ({
        access_log_entry: access_log_entry.filter((_, n) => n < from || n >= from + count),
        access_log_head: head ? [] : access_log_head,
      }),
  );

const inserted = fc
  .record({
    like: rowNumber,
    seq: fc.constantFrom(-1, 0, ENTRIES + 1, ENTRIES + 2),
    from: fc.constantFrom(MINE, THEIRS),
  })
  .map(
    ({ like, seq, from }): Tampering =>
      (tables) => {
        const model = from === MINE ? tables.access_log_entry[like] : foreign[like];
        if (model === undefined) return tables;
        const rows = tables.access_log_entry.filter((row) => Number(row.seq) !== seq);
        return { ...tables, access_log_entry: [...rows, { ...model, profile_id: MINE, seq }] };
      },
  );

const replacedByForeign = rowNumber.map((row) =>
  changed('access_log_entry', row, ({ seq }) => ({ ...foreign[row], profile_id: MINE, seq })),
);

const swapped = fc.tuple(rowNumber, rowNumber).map(
  ([one, other]): Tampering =>
    (tables) => {
      const rows = [...tables.access_log_entry];
      const [first, second] = [rows[one], rows[other]];
      if (first === undefined || second === undefined) return tables;
      rows[one] = { ...second, seq: first.seq };
      rows[other] = { ...first, seq: second.seq };
      return { ...tables, access_log_entry: rows };
    },
);

const editedHead = fc.oneof(
  fc.nat(ENTRIES + 3).map((entries) => changed('access_log_head', 0, () => ({ entries }))),
  fc
    .record({ column: fc.constantFrom('last_hash', 'seal'), value: hex })
    .map(({ column, value }) => changed('access_log_head', 0, () => ({ [column]: value }))),
  at.map((moved) => changed('access_log_head', 0, () => ({ moved_at: moved }))),
  fc.constant<Tampering>((tables) => ({ ...tables, access_log_head: [] })),
  // What was cut off at the end, with a head that says so.
  fc.nat(ENTRIES - 1).map(
    (left): Tampering =>
      (tables) => {
        const rows = tables.access_log_entry.slice(0, left);
        const lastHash = rows.at(-1)?.hash ?? '0'.repeat(64);
        return changed('access_log_head', 0, () => ({ entries: left, last_hash: lastHash }))({
          ...tables,
          access_log_entry: rows,
        });
      },
  ),
);

let foreign: Row[] = [];

describe('an audit log', () => {
  let logs: Awaited<ReturnType<typeof auditLogUnderTest>>;
  beforeAll(async () => {
    logs = await auditLogUnderTest();
    for (let n = 0; n < ENTRIES; n++) for (const profile of [MINE, THEIRS]) await logs.record(profile);
    foreign = (await read(THEIRS)).access_log_entry;
  });
  afterAll(() => logs.close());

  const read = async (profile: string): Promise<Tables> => ({
    access_log_entry: (await logs.sql('SELECT * FROM access_log_entry WHERE profile_id = ? ORDER BY seq', [
      profile,
    ])) as Row[],
    access_log_head: (await logs.sql('SELECT * FROM access_log_head WHERE profile_id = ?', [
      profile,
    ])) as Row[],
  });
  const write = async (tables: Tables) => {
    for (const [table, rows] of Object.entries(tables) as [keyof Tables, Row[]][]) {
      await logs.sql(`DELETE FROM ${table} WHERE profile_id = ?`, [MINE]);
      const columns = Object.keys(rows[0] ?? {});
      if (rows.length === 0) continue;
      await logs.sql(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')}`,
        rows.flatMap((row) => columns.map((column) => row[column])),
      );
    }
  };

  /** Puts the tables back, whatever happened to them. */
  const onACopy = async (check: (before: Tables) => Promise<void>) => {
    const before = await read(MINE);
    try {
      await check(before);
    } finally {
      await write(before);
    }
  };

  it('is intact as long as nobody touches it', async () => {
    expect(await logs.verify(MINE)).toEqual({
      intact: true,
      entries: ENTRIES,
      firstBrokenSeq: null,
      headMatches: true,
    });
  });

  const properties = () =>
    fc.asyncProperty(
      fc.array(fc.oneof(editedEntry, removed, inserted, swapped, replacedByForeign, editedHead), {
        minLength: 1,
        maxLength: 2,
      }),
      async (tamperings) =>
        onACopy(async (before) => {
          await write(tamperings.reduce((tables, tamper) => tamper(tables), before));
          const isAsBefore = JSON.stringify(await read(MINE)) === JSON.stringify(before);
          expect((await logs.verify(MINE)).intact).toBe(isAsBefore);
          // What is told afterwards is written down all the same, and hides nothing.
          await logs.record(MINE);
          expect((await logs.verify(MINE)).intact).toBe(isAsBefore);
          expect((await logs.verify(THEIRS)).intact).toBe(true);
        }),
    );

  it('tells of whatever is done to its rows or its head, then and after further entries', async () => {
    await fc.assert(properties(), { numRuns: 150 });
  });

  it('does so as well once people were erased from it', async () => {
    await onACopy(async () => {
      await forgetPersons(logs, MINE);
      const [erased] = (await read(MINE)).access_log_entry;
      expect(erased).toMatchObject({ person: null, kind: 'login.created' });
      expect(await logs.verify(MINE)).toMatchObject({ intact: true, entries: ENTRIES });
      await fc.assert(properties(), { numRuns: 75 });
    });
  });

  it.each([
    ['was changed', 3, "UPDATE access_log_entry SET kind = 'order.paid' WHERE profile_id = ? AND seq = 3"],
    ['is missing', 2, 'DELETE FROM access_log_entry WHERE profile_id = ? AND seq IN (2, 5)'],
    ['is missing at the end', 6, 'DELETE FROM access_log_entry WHERE profile_id = ? AND seq = 6'],
    [
      'was put there',
      7,
      "INSERT INTO access_log_entry SELECT profile_id, 7, source, 'evt_x', kind, subject_id, at, actor_kind, actor_login_id, session_id, via_id, person, person_digest, erasure_seal, hash FROM access_log_entry WHERE profile_id = ? AND seq = 6",
    ],
    [
      'was emptied by somebody else',
      4,
      'UPDATE access_log_entry SET person = NULL WHERE profile_id = ? AND seq = 4',
    ],
  ])('says which entry %s', async (_, seq, statement) => {
    await onACopy(async () => {
      await logs.sql(statement, [MINE]);
      expect(await logs.verify(MINE)).toMatchObject({ intact: false, firstBrokenSeq: seq });
    });
  });

  it('says that only its end was changed', async () => {
    await onACopy(async () => {
      await logs.sql('UPDATE access_log_head SET entries = 5 WHERE profile_id = ?', [MINE]);
      expect(await logs.verify(MINE)).toEqual({
        intact: false,
        entries: ENTRIES,
        firstBrokenSeq: null,
        headMatches: false,
      });
    });
  });

  it('is missed when it has vanished as a whole, also after a new beginning', async () => {
    await onACopy(async () => {
      for (const table of ['entry', 'head'])
        await logs.sql(`DELETE FROM access_log_${table} WHERE profile_id = ?`, [MINE]);
      expect(await logs.verify(MINE)).toMatchObject({ intact: false, entries: 0, headMatches: false });
      await logs.record(MINE);
      expect(await logs.verify(MINE)).toMatchObject({ intact: false, entries: 1, firstBrokenSeq: 1 });
    });
  });

  it('is empty and intact for a profile of which nothing was told', async () => {
    expect(await logs.verify('prf_new')).toEqual({
      intact: true,
      entries: 0,
      firstBrokenSeq: null,
      headMatches: true,
    });
  });

  it('is checked in batches, while entries are being written', async () => {
    const busy = 'prf_busy';
    for (let n = 0; n < 1_100; n++) await logs.record(busy, { actor: null });
    let writing = true;
    const writer = (async () => {
      while (writing) await logs.record(busy, { actor: null });
    })();
    const verdicts = [];
    for (let n = 0; n < 5; n++) verdicts.push(await logs.verify(busy));
    writing = false;
    await writer;
    for (const verdict of verdicts) expect(verdict).toMatchObject({ intact: true, firstBrokenSeq: null });
    expect(verdicts.at(-1)?.entries).toBeGreaterThan(1_100);
  });
});
