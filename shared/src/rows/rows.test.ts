import { Column, Entity, PrimaryColumn } from 'typeorm';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { assignments, columnsOf, insertRow, selection, tableOf } from '.';

@Entity('thing')
class ThingRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'sum_cents', type: 'bigint' })
  sumCents!: number;
  @Column({ name: 'is_open', type: 'boolean' })
  isOpen!: boolean;
  @Column({ type: 'json', nullable: true })
  details!: { readonly n: number } | null;
  @Column({ name: 'made_at', type: 'datetime', precision: 3 })
  madeAt!: Date;
}

const THING: ThingRow = {
  id: 'thg_1',
  profileId: 'prf_1',
  sumCents: 5_000_000_000,
  isOpen: true,
  details: { n: 1 },
  madeAt: new Date('2026-01-02T03:04:05.678Z'),
};

describe('rows', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  beforeAll(async () => {
    kernel = await kernelUnderTest();
    await kernel.database.read.query(
      'CREATE TABLE thing (id varchar(40), profile_id varchar(40), sum_cents bigint, is_open boolean, details json, made_at datetime(3))',
    );
  });
  afterAll(() => kernel.close());

  const all = async (only?: readonly (keyof ThingRow)[]) => {
    const things = selection(ThingRow, 't', only);
    return things.read(await kernel.database.read.query(`SELECT ${things.list} FROM thing t`));
  };

  it('know their table and columns from their entity alone', () => {
    expect(tableOf(ThingRow)).toBe('thing');
    expect(columnsOf(ThingRow).map(({ name }) => name)).toEqual([
      'id',
      'profile_id',
      'sum_cents',
      'is_open',
      'details',
      'made_at',
    ]);
  });

  it('come back as they were stored, in their types, and change column by column', async () => {
    await kernel.database.transact((manager) => insertRow(manager, ThingRow, THING));
    expect(await all()).toEqual([THING]);
    const { sql, values } = assignments(ThingRow, { isOpen: false, details: null });
    await kernel.database.read.query(`UPDATE thing SET ${sql} WHERE id = ?`, [...values, THING.id]);
    expect(await all(['id', 'isOpen', 'details'])).toEqual([{ id: 'thg_1', isOpen: false, details: null }]);
  });

  it('refuse undefined, which would be stored as nothing', () => {
    expect(() => assignments(ThingRow, { details: undefined as never })).toThrow('undefined');
  });

  it('refuse a number that has lost its last digits', () => {
    expect(() => selection(ThingRow, 't', ['sumCents']).read([{ sumCents: '9007199254740993' }])).toThrow(
      'too large',
    );
  });
});
