import { masked } from './masked';
import { searchTerms } from './search-terms';

const told = (text: string) => searchTerms(text).map((term) => `${term.kind} ${term.text}`);

describe('what a typed text can be', () => {
  it.each([
    ['1234567@aruba.it', ['USERNAME 1234567@aruba.it', 'EMAIL 1234567@aruba.it']],
    ['Mario.Rossi@Example.it', ['EMAIL mario.rossi@example.it']],
    [
      'RSSMRA80A01H501U',
      [
        'FISCAL_CODE RSSMRA80A01H501U',
        'BANK_LINE RSSMRA80A01H501U',
        'DOMAIN rssmra80a01h501u',
        'NAME RSSMRA80A01H501U',
      ],
    ],
    [
      '01234567897',
      ['VAT_NUMBER 01234567897', 'FISCAL_CODE 01234567897', 'PHONE +3901234567897', 'BANK_LINE 01234567897'],
    ],
    [
      'IT01234567897',
      [
        'VAT_NUMBER 01234567897',
        'FISCAL_CODE 01234567897',
        'PHONE +3901234567897',
        'BANK_LINE IT01234567897',
        'DOMAIN it01234567897',
        'NAME IT01234567897',
      ],
    ],
    ['+39 0575 123456', ['PHONE +390575123456']],
    ['0039 0575 123456', ['PHONE +390575123456', 'BANK_LINE 00390575123456']],
    ['2026000001423', ['ORDER 2026000001423', 'BANK_LINE 2026000001423']],
    [
      'A2026-000123',
      ['INVOICE A2026-000123', 'BANK_LINE A2026-000123', 'DOMAIN a2026-000123', 'NAME A2026-000123'],
    ],
    [
      'T2026000000142',
      ['TICKET T2026000000142', 'BANK_LINE T2026000000142', 'DOMAIN t2026000000142', 'NAME T2026000000142'],
    ],
    ['esempio.it', ['DOMAIN esempio.it', 'NAME esempio.it']],
    ['città.it', ['DOMAIN xn--citt-3na.it', 'NAME città.it']],
    ['…f3Kd', ['KEY f3Kd']],
    ['Mario Rossi', ['NAME Mario Rossi']],
    ["D'Amico", ["NAME D'Amico"]],
    ['1234567', ['USERNAME 1234567', 'PHONE +391234567', 'ORDER 1234567']],
    ['%%%%%', []],
    ["'; DROP TABLE", []],
  ])('%s', (text, kinds) => {
    expect(told(text)).toEqual(kinds);
  });

  it('hides what was not typed, of what is about a person', () => {
    const one = { profileId: 'prf_1', fit: 'PREFIX' as const };
    expect(masked({ ...one, kind: 'EMAIL', value: 'mario.rossi@example.it' }, 'mario')).toBe('mario••••••••');
    expect(masked({ ...one, kind: 'PHONE', value: '+390575123456' }, '+390575')).toBe('+390575••••••');
    expect(masked({ ...one, fit: 'EXACT', kind: 'EMAIL', value: 'a@b.it' }, 'a@b.it')).toBe('a@b.it');
    expect(masked({ ...one, kind: 'DOMAIN', value: 'esempio.it' }, 'esem')).toBe('esempio.it');
    expect(masked({ ...one, fit: 'EXACT', kind: 'KEY', value: 'f3Kd' }, 'f3Kd')).toBe('…f3Kd');
  });
});
