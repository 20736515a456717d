import { comuniNamed, comuniStartingWith, isCapOfComune, isCapOfProvince } from './comuni';
import { COMUNI_TABLE } from './comuni-table';
import { isItalianProvince, italianProvinces } from './provinces';

const lines = COMUNI_TABLE.trim()
  .split('\n')
  .map((line) => line.split('|'))
  .map(([sigle = '', zone = '', names = '']) => ({
    sigle: sigle.split(' '),
    zone: zone.split(' '),
    comuni: names.split(';'),
  }));

describe('the table of comuni', () => {
  const all = lines.flatMap(({ comuni }) => comuni);

  it('has all 7,896, each with a Belfiore code of its own and a name that an invoice can carry', () => {
    expect(all).toHaveLength(7_896);
    expect(all.filter((entry) => !/^[A-M]\d{3}[A-Z][\p{L}\p{M} './-]{1,59}$/u.test(entry))).toEqual([]);
    expect(new Set(all.map((entry) => entry.slice(0, 4))).size).toBe(all.length);
  });

  it('knows the provinces that addresses know, and no other', () => {
    const named = new Set(lines.flatMap(({ sigle }) => sigle));
    expect([...named].sort()).toEqual(
      italianProvinces()
        .map(({ sigla }) => sigla)
        .sort(),
    );
    expect([...named].every(isItalianProvince)).toBe(true);
    // ISTAT's 107; the four of Sardinia that came back stand beside those.
    expect(new Set(lines.map(({ sigle }) => sigle[0])).size).toBe(107);
  });

  it('gives each province postal zones of three digits, or of four where it shares the three', () => {
    for (const { zone } of lines) {
      expect(zone.filter((beginning) => !/^\d{3,4}$/.test(beginning))).toEqual([]);
      for (const beginning of zone)
        expect(zone.filter((other) => other !== beginning && other.startsWith(beginning))).toEqual([]);
    }
  });
});

describe('a comune', () => {
  it.each([
    ['Roma', 'Roma', ['RM']],
    ['ROMA', 'Roma', ['RM']],
    ['forli', 'Forlì', ['FC']],
    ["FORLI'", 'Forlì', ['FC']],
    ['Cantu', 'Cantù', ['CO']],
    ['Bolzano', 'Bolzano/Bozen', ['BZ']],
    ['BOZEN', 'Bolzano/Bozen', ['BZ']],
    ['Bolzano/Bozen', 'Bolzano/Bozen', ['BZ']],
    ['Bolzano - Bozen', 'Bolzano/Bozen', ['BZ']],
    ['Sgonico', 'Sgonico-Zgonik', ['TS']],
    ['Devin Nabrezina', 'Duino Aurisina-Devin Nabrežina', ['TS']],
    ['reggio emilia', "Reggio nell'Emilia", ['RE']],
    ['Reggio di Calabria', 'Reggio di Calabria', ['RC']],
    ['l’aquila', "L'Aquila", ['AQ']],
    ['Cava de Tirreni', "Cava de' Tirreni", ['SA']],
    ['San Remo', 'Sanremo', ['IM']],
    ['Castro', 'Castro', ['BG', 'LE']],
    ['Olbia', 'Olbia', ['SS']],
  ])('%j is %s', (typed, name, provinces) => {
    expect(comuniNamed(typed).map((comune) => comune.name)).toEqual(provinces.map(() => name));
    expect(comuniNamed(typed).map((comune) => comune.provinces[0])).toEqual(provinces);
  });

  it.each(['', ' ', 'Rom', 'Roma Milano', 'Gambugliano', 'Fiume', '東京', '123', '__proto__', 'constructor'])(
    'is not called %j',
    (typed) => {
      expect(comuniNamed(typed)).toEqual([]);
    },
  );

  it('of Sardinia may stand in the province of before 2016 or of today', () => {
    expect(comuniNamed('Olbia')[0]?.provinces).toEqual(['SS', 'OT']);
    expect(comuniNamed('Carbonia')[0]?.provinces).toEqual(['SU', 'CA', 'CI', 'VS']);
    expect(comuniNamed('Cagliari')[0]?.provinces).toEqual(['CA']);
  });
});

describe('a CAP', () => {
  it.each([
    ['00184', 'RM', true],
    ['20121', 'MI', true],
    ['20900', 'MI', false],
    ['20900', 'MB', true],
    ['33100', 'UD', true],
    ['33170', 'UD', false],
    ['33170', 'PN', true],
    ['34170', 'TS', false],
    ['09013', 'CI', true],
    ['09013', 'OR', false],
    ['23806', 'LC', true],
    ['99999', 'RM', false],
  ])('%s in %s: %s', (cap, sigla, isThere) => {
    expect(isCapOfProvince(cap, sigla)).toBe(isThere);
  });

  it('is compared with its own comune where the province has several zones', () => {
    const [carbonia] = comuniNamed('Carbonia');
    if (carbonia === undefined) throw new Error('no Carbonia');
    expect(isCapOfComune('09013', carbonia)).toBe(true);
    expect(isCapOfComune('09131', carbonia)).toBe(false);
  });
});

describe('the beginning of a name', () => {
  const names = (beginning: string, first = 5) =>
    comuniStartingWith(beginning, first).map(({ name }) => name);

  it('finds the first in alphabetical order, by either name of a bilingual one', () => {
    expect(names('castelfranco', 3)).toEqual([
      'Castelfranco di Sotto',
      'Castelfranco Emilia',
      'Castelfranco in Miscano',
    ]);
    expect(names('boze')).toEqual(['Bolzano/Bozen']);
    expect(names('bolzano/')).toContain('Bolzano/Bozen');
    expect(new Set(names('Bolzano', 50)).size).toBe(names('Bolzano', 50).length);
    expect(names("sant'a", 50)).toHaveLength(50);
  });

  it.each(['', '!', 'xyz', '東京'])('%j finds nothing', (beginning) => {
    expect(names(beginning)).toEqual([]);
  });
});
