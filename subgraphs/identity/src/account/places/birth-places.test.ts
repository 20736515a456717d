import { birthPlacesNamed, isBirthPlaceOf } from './birth-places';
import { countries } from './countries';

const labels = (text: string) => birthPlacesNamed(text).map(({ label }) => label);
const isBornIn = (code: string, text: string) =>
  birthPlacesNamed(text).some((place) => isBirthPlaceOf(code, place));

describe('a birth place', () => {
  it.each([
    ['roma', ['Roma (RM)']],
    ['Roma (rm)', ['Roma (RM)']],
    ['Roma (MI)', []],
    ['BOZEN', ['Bolzano/Bozen (BZ)']],
    ['Fiume', ['Fiume (FU)']], // abroad since 1947
    ['Gambugliano', ['Gambugliano (VI)']], // merged in 2024
    ['Castro (LE)', ['Castro (LE)']],
    ['Germania', ['Germania']],
    ['Germany', ['Germania']],
    ['stati uniti', ["Stati Uniti d'America"]],
    ['Gran Bretagna', ['Regno Unito']],
    ['URSS', ['Unione Sovietica']],
    ['Hong Kong', ['RAS di Hong Kong']],
    ['Italia', []],
    ['Atlantide', []],
    ['', []],
    ['東京', []],
    ['(RM)', []],
  ])('%j is %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('may be meant by one name in several provinces, now or then', () => {
    expect(labels('Castro')).toEqual(expect.arrayContaining(['Castro (BG)', 'Castro (LE)']));
  });

  it.each([
    ['H501', 'Roma', true],
    ['F205', 'Roma', false],
    ['D620', 'Fiume', true],
    ['D902', 'Gambugliano', true],
    ['Z112', 'Germania', true],
    ['Z111', 'Germania', true], // born in the East before 1990
    ['Z110', 'Germania', false],
    ['H501', 'Germania', false],
    ['Z135', 'Ucraina', true],
    ['Z138', 'Unione Sovietica', true],
    ['Z118', 'Croazia', true],
    ['Z118', 'Kosovo', true],
    ['Z348', 'Sud Sudan', true],
    ['Z221', 'Hong Kong', true], // a territory: any code of abroad
    ['H501', 'Hong Kong', false],
  ])('code %s and %j: %s', (code, text, fits) => {
    expect(isBornIn(code, text)).toBe(fits);
  });

  it('can be any country but Italy, in Italian and in English, and its label names it again', () => {
    const abroad = countries().filter(({ iso }) => iso !== 'IT');
    expect(abroad).toHaveLength(248);
    for (const { it: italian, en } of abroad) {
      for (const name of [italian, en]) {
        const states = birthPlacesNamed(name).filter(({ province }) => province === null);
        expect(states.map(({ label }) => birthPlacesNamed(label).map((place) => place.label))).toEqual([
          expect.arrayContaining(states.map(({ label }) => label)),
        ]);
      }
    }
  });
});
