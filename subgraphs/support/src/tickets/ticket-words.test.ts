import { wordsOf } from './ticket-words';

describe('the words that a ticket is found by', () => {
  it.each([
    ['Il SITO è lento, il sito!', ['il', 'sito', 'e', 'lento']],
    ['Perché? PERCHE\u0301', ['perche']],
    ['info@esempio.it T2026000000142', ['info', 'esempio', 'it', 't2026000000142']],
    ['x'.repeat(50), ['x'.repeat(40)]],
    ['\u{1d400}'.repeat(41), ['a'.repeat(40)]],
    ['!? …', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
