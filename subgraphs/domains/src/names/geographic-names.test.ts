import { getPublicSuffix } from 'tldts';
import { SEEDED_RULES, seededRules } from '../testing/seeded-rules';

const names = [...(SEEDED_RULES.reserved.get('it')?.keys() ?? [])];
const isPlace = (label: string, at: Date) => {
  const parsed = seededRules().parse(`${label}.it`, at);
  return !parsed.ok && parsed.code === 'RESERVED_GEOGRAPHIC_NAME';
};

describe('geographic names of .it', () => {
  test('each is a public suffix beneath which names are sold', () => {
    expect(names.filter((name) => getPublicSuffix(`x.${name}.it`) !== `${name}.it`)).toEqual([]);
    expect(names.filter((name) => !seededRules().parse(`x.${name}.it`, new Date('2026-01-01')).ok)).toEqual(
      [],
    );
  });

  test('counts 20 regions and 111 provinces, each with its abbreviation', () => {
    expect(names.filter((name) => name.length === 2)).toHaveLength(111);
    expect(names.filter((name) => name.length === 3)).toHaveLength(21); // Valle d'Aosta has two: vao, vda
  });

  test.each(['gov', 'edu', 'comune', 'italia', 'co-mo', ''])('%j is not a place', (name) => {
    expect(isPlace(name, new Date('2026-01-01'))).toBe(false);
  });

  test('a place is reserved from its day on', () => {
    expect(isPlace('fermo', new Date('2012-07-11'))).toBe(true);
    expect(isPlace('sudsardegna', new Date('2016-02-03T23:59:59Z'))).toBe(false);
    expect(isPlace('sudsardegna', new Date('2016-02-04T00:00:00Z'))).toBe(true);
  });

  test('no spelling is written twice', () => {
    // A Map would hide it; the count is what the Public Suffix List had, without gov, edu and the A-label doubles.
    expect(names).toHaveLength(405);
  });
});
