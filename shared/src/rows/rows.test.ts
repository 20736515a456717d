import { Column, Entity, In, IsNull, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { kernelUnderTest } from '../testing/kernel-under-test';
import {
  assignments,
  columnsOf,
  deleteRows,
  insertOnce,
  insertRow,
  jsonColumn,
  NotInCopy,
  selection,
  tableOf,
  updateRows,
  withheldFromCopy,
} from '.';

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
  @Column({ type: 'longtext', transformer: jsonColumn(z.object({ until: z.coerce.date() })) })
  terms!: { readonly until: Date };
  @Column({ name: 'made_at', type: 'datetime', precision: 3 })
  madeAt!: Date;
}

abstract class Named {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @NotInCopy('a secret')
  @Column({ name: 'secret_word', type: 'varchar', length: 40 })
  secretWord!: string;
}

@Entity('shelf')
class ShelfRow extends Named {
  @NotInCopy('a technical detail')
  @Column({ type: 'int' })
  height!: number;
}

const THING: ThingRow = {
  id: 'thg_1',
  profileId: 'prf_1',
  sumCents: 5_000_000_000,
  isOpen: true,
  details: { n: 1 },
  terms: { until: new Date('2027-01-02T03:04:05.678Z') },
  madeAt: new Date('2026-01-02T03:04:05.678Z'),
};

describe('rows', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  beforeAll(async () => {
    kernel = await kernelUnderTest([ThingRow]);
    await kernel.database.read.query(
      'CREATE TABLE thing (id varchar(40) PRIMARY KEY, profile_id varchar(40), sum_cents bigint, is_open boolean, details json, terms longtext, made_at datetime(3))',
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
      'terms',
      'made_at',
    ]);
  });

  it('have the columns, and the withheld ones, of the class they extend', () => {
    expect(columnsOf(ShelfRow).map(({ name }) => name)).toEqual(['id', 'secret_word', 'height']);
    expect([...withheldFromCopy(ShelfRow).keys()].sort()).toEqual(['height', 'secretWord']);
  });

  it('come back as they were stored, in their types, and change column by column', async () => {
    await kernel.database.transact((manager) => insertRow(manager, ThingRow, THING));
    expect(await all()).toEqual([THING]);
    const { sql, values } = assignments(ThingRow, { isOpen: false, details: null });
    await kernel.database.read.query(`UPDATE thing SET ${sql} WHERE id = ?`, [...values, THING.id]);
    expect(await all(['id', 'isOpen', 'details'])).toEqual([{ id: 'thg_1', isOpen: false, details: null }]);
  });

  it('are read and written by TypeORM as by our own statements', async () => {
    const values = { ...THING, id: 'thg_2' };
    await kernel.database.transact((manager) => manager.insert(ThingRow, values));
    expect((await all()).find(({ id }) => id === 'thg_2')).toEqual(values);
    const { sql, values: written } = assignments(ThingRow, { terms: { until: THING.madeAt } });
    await kernel.database.read.query(`UPDATE thing SET ${sql} WHERE id = 'thg_2'`, written);
    const row = await kernel.database.read.findOneBy(ThingRow, { id: 'thg_2' });
    expect(row).toMatchObject({ details: values.details, terms: { until: THING.madeAt } });
  });

  it('are inserted once, and any other fault is heard of', async () => {
    const values = { ...THING, id: 'thg_3' };
    const insert = (row: ThingRow) =>
      kernel.database.transact((manager) => insertOnce(manager, ThingRow, row));
    expect([await insert(values), await insert({ ...values, sumCents: 1 })]).toEqual([true, false]);
    expect((await all()).find(({ id }) => id === 'thg_3')).toEqual(values);
    await expect(insert({ ...values, id: 'x'.repeat(41) })).rejects.toThrow('too long');
  });

  it('change and go where a condition holds, and nowhere else', async () => {
    const manager = kernel.database.read;
    const [first, second, third] = ['thg_a', 'thg_b', 'thg_c'].map((id) => ({ ...THING, id }));
    for (const row of [first, second, third]) await insertRow(manager, ThingRow, row ?? THING);
    const either = [{ id: 'thg_a' }, { id: In(['thg_b', 'thg_c']), details: IsNull() }];
    expect(await updateRows(manager, ThingRow, either, { details: null })).toBe(1);
    expect(await updateRows(manager, ThingRow, { id: 'thg_b' }, { terms: { until: THING.madeAt } })).toBe(1);
    await deleteRows(manager, ThingRow, { id: 'thg_c' });
    expect((await all()).filter(({ id }) => /_[abc]$/.test(id))).toEqual([
      { ...first, details: null },
      { ...second, terms: { until: THING.madeAt } },
    ]);
  });

  it('refuse a condition that is undefined, which would be left out', async () => {
    const where = { id: 'thg_a', profileId: undefined as never };
    await expect(updateRows(kernel.database.read, ThingRow, where, { isOpen: true })).rejects.toThrow(
      'undefined',
    );
    await expect(deleteRows(kernel.database.read, ThingRow, where)).rejects.toThrow('undefined');
  });

  it('refuse JSON of another shape than their schema', async () => {
    await kernel.database.read.query("UPDATE thing SET terms = '{}' WHERE id = 'thg_1'");
    await expect(all()).rejects.toThrow('until');
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
