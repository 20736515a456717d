import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE vat_union_country (
     country char(2) NOT NULL,
     taxed_as char(2) NOT NULL,
     valid_from datetime(3) NOT NULL,
     valid_to datetime(3) NULL,
     PRIMARY KEY (country, valid_from)
   ) ENGINE=InnoDB`,
  `CREATE TABLE vat_territory (
     country char(2) NOT NULL,
     postal_prefix ${exactText(10)} NOT NULL,
     name varchar(60) NOT NULL,
     percent varchar(6) NULL,
     valid_from datetime(3) NOT NULL,
     valid_to datetime(3) NULL,
     PRIMARY KEY (country, postal_prefix, valid_from)
   ) ENGINE=InnoDB`,
  `CREATE TABLE vat_split_payment (
     valid_from datetime(3) NOT NULL PRIMARY KEY,
     valid_to datetime(3) NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE stamp_duty (
     valid_from datetime(3) NOT NULL PRIMARY KEY,
     cents int NOT NULL,
     above_cents int NOT NULL,
     natures varchar(60) NOT NULL
   ) ENGINE=InnoDB`,
];

const FAR_BACK = '1993-01-01T00:00:00.000Z';

/** Members, and Monaco, which counts as France (Directive 2006/112/EC, article 7). Since the day of accession. */
const UNION: readonly (readonly [country: string, taxedAs: string, from: string, to: string | null])[] = [
  ...'BE DE DK ES FR GR IE IT LU NL PT'.split(' ').map((one) => [one, one, FAR_BACK, null] as const),
  ['MC', 'FR', FAR_BACK, null],
  ...'AT FI SE'.split(' ').map((one) => [one, one, '1994-12-31T23:00:00.000Z', null] as const),
  ...'CY CZ EE HU LT LV MT PL SI SK'
    .split(' ')
    .map((one) => [one, one, '2004-04-30T22:00:00.000Z', null] as const),
  ...'BG RO'.split(' ').map((one) => [one, one, '2006-12-31T23:00:00.000Z', null] as const),
  ['HR', 'HR', '2013-06-30T22:00:00.000Z', null],
  // The transition ended with 2020; Northern Ireland stayed in for goods alone, and what is sold here are services.
  ['GB', 'GB', FAR_BACK, '2020-12-31T23:00:00.000Z'],
];

/** Outside the territory of VAT: Directive 2006/112/EC, article 6; of Italy DPR 633/1972, article 7. */
const OUTSIDE: readonly (readonly [country: string, prefixes: string, name: string])[] = [
  ['IT', '23041', 'Livigno'],
  ['IT', '22061', "Campione d'Italia"],
  ['DE', '78266', 'Büsingen am Hochrhein'],
  ['DE', '27498', 'Helgoland'],
  ['ES', '35 38', 'Canarias'],
  ['ES', '51', 'Ceuta'],
  ['ES', '52', 'Melilla'],
  ['FR', '971 972 973 974 976', "Départements d'outre-mer"],
  ['GR', '63086 63087', 'Mount Athos'],
  ['FI', '22', 'Åland'],
];

/** With a standard rate of their own: articles 104 and 105 of the same. */
const REGIONAL: readonly (readonly [country: string, prefixes: string, name: string, percent: string])[] = [
  ['AT', '6691', 'Jungholz', '19.00'],
  ['AT', '6991 6992 6993', 'Mittelberg', '19.00'],
  ['PT', '90 91 92 93 94', 'Madeira', '22.00'],
  ['PT', '95 96 97 98 99', 'Açores', '16.00'],
];

/** Who is taxed by whose law, in dated tables: membership, territories, split payment, stamp duty. */
export class VatTerritories1765080000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
    for (const [country, taxedAs, from, to] of UNION)
      await runner.query(
        'INSERT INTO vat_union_country (country, taxed_as, valid_from, valid_to) VALUES (?, ?, ?, ?)',
        [country, taxedAs, new Date(from), to === null ? null : new Date(to)],
      );
    for (const [country, prefixes, name, percent = null] of [...OUTSIDE, ...REGIONAL])
      for (const prefix of prefixes.split(' '))
        await runner.query(
          'INSERT INTO vat_territory (country, postal_prefix, name, percent, valid_from) VALUES (?, ?, ?, ?, ?)',
          [country, prefix, name, percent, new Date(FAR_BACK)],
        );
    // DPR 633/1972, article 17-ter; authorised until 30 June 2026 by Implementing Decision (EU) 2023/1552, days of Rome.
    await runner.query('INSERT INTO vat_split_payment (valid_from, valid_to) VALUES (?, ?)', [
      new Date('2014-12-31T23:00:00.000Z'),
      new Date('2026-06-30T22:00:00.000Z'),
    ]);
    // DPR 642/1972, tariffa, article 13, with the amount of D.L. 43/2013, article 7-bis.
    await runner.query(
      'INSERT INTO stamp_duty (valid_from, cents, above_cents, natures) VALUES (?, ?, ?, ?)',
      [new Date('2013-06-25T22:00:00.000Z'), 200, 7_747, 'N1 N2.1 N2.2 N3.5 N3.6 N4'],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
