import fc from 'fast-check';
import { asciiText, latinText } from './latin-text';

describe('a text of the format', () => {
  it.each([
    ['Società Però', 'Società Però'],
    ['Щербаков', 'Shcherbakov'],
    ['Łódź', 'Lódz'],
    ['Ελλάδα', 'Ellada'],
    ['10 €', '10 EUR'],
    ['“a”\r\n\tb', '"a" b'],
    ['o\u0301', 'ó'],
    ['😀', '?'],
    ['', '?'],
  ])('%j is %j', (text, latin) => expect(latinText(text, 60)).toBe(latin));

  it('is Latin 1 on one line, never empty, never too long, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 80 }), (text, longest) => {
        expect(latinText(text, longest)).toMatch(
          new RegExp(`^[\\u0020-\\u007e\\u00a0-\\u00ff]{1,${longest}}$`),
        );
        expect(asciiText(text, longest)).toMatch(new RegExp(`^[\\u0020-\\u007e]{1,${longest}}$`));
      }),
    );
  });
});
