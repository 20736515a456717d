import { camtFile } from '../../testing/bank-files';
import { UnreadableBankFile } from './bank-entry';
import { readCamt } from './camt';
import { checkStatement } from './check-statement';
import { keyed } from './line-key';

const IBAN = 'IT60X0542811101000000123456';
const read = (text: string) => readCamt(Buffer.from(text));
async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UnreadableBankFile) return `${error.code} ${error.line}`;
    throw error;
  }
  return 'read';
}
const checked = async (text: string) => {
  for (const one of await read(text)) checkStatement(one, (account) => account === IBAN);
};

describe('a statement in CAMT.053', () => {
  it.each(['02', '08'] as const)(
    'of version .%s tells the amount, text and reference of each movement',
    async (version) => {
      const [statement] = await read(
        camtFile({
          version,
          account: IBAN,
          opening: 100_00,
          entries: [
            { cents: 12_19, text: ['Saldo ordine', '2026000004211'], reference: 'R1', payer: 'Giulia Verdi' },
            {
              cents: 30_00,
              reference: 'B1',
              parts: [
                { cents: 10_00, text: ['20260000043'], reference: 'B1-1', payer: 'Anna' },
                { cents: 20_00, text: ['20260000044'], reference: 'B1-2', payer: 'Bruno' },
              ],
            },
            { cents: -5_00, text: ['COMMISSIONI'], reference: null },
          ],
        }),
      );
      expect(statement).toMatchObject({ account: IBAN, openingCents: 100_00, closingCents: 137_19 });
      expect(
        statement?.entries.map(({ cents, text, reference, payerName }) => [
          cents,
          text,
          reference,
          payerName,
        ]),
      ).toEqual([
        [12_19, 'Saldo ordine 2026000004211', 'R1', 'Giulia Verdi'],
        [10_00, '20260000043', 'B1-1', 'Anna'],
        [20_00, '20260000044', 'B1-2', 'Bruno'],
        [-5_00, 'COMMISSIONI', null, null],
      ]);
      expect(statement?.entries.every(({ bookedOn }) => bookedOn === '2026-11-02')).toBe(true);
    },
  );

  it('is read as one movement where a batch does not tell its amounts, or tells others', async () => {
    const batch = (parts: { cents: number | null; text: string[] }[]) =>
      camtFile({ account: IBAN, entries: [{ cents: 30_00, reference: 'B', parts }] });
    for (const parts of [
      [
        { cents: null, text: ['20260000043'] },
        { cents: null, text: ['20260000044'] },
      ],
      [
        { cents: 10_00, text: ['20260000043'] },
        { cents: 19_00, text: ['20260000044'] },
      ],
    ]) {
      const [statement] = await read(batch(parts));
      expect(statement?.entries).toMatchObject([
        { cents: 30_00, isCollective: true, text: '20260000043 20260000044' },
      ]);
    }
  });

  it('takes the reason from wherever the bank puts it, and what is only expected from nowhere', async () => {
    const [statement] = await read(
      camtFile({
        account: IBAN,
        entries: [
          { cents: 1, structured: 'RF18539007547034', endToEnd: 'NOTPROVIDED' },
          { cents: 2, additional: 'BONIFICO DA ROSSI RI1 20260000043' },
          { cents: 3, text: ['x'], status: 'PDNG' },
          { cents: -4, text: ['storno'], isReversal: true },
        ],
      }),
    );
    expect(statement?.entries.map(({ text, isReversal }) => [text, isReversal])).toEqual([
      ['RF18539007547034', false],
      ['BONIFICO DA ROSSI RI1 20260000043', false],
      ['storno', true],
    ]);
  });

  const whole = camtFile({ account: IBAN, entries: [{ cents: 7_77, text: ['a'], day: '2026-11-04' }] });
  it.each([
    ['is no XML at all', 'data;importo\n01/01/2026;1', 'NOT_XML 2'],
    ['ends too early', whole.slice(0, whole.indexOf('</Ntry>')), 'NOT_XML 21'],
    ['is of another kind', whole.replaceAll('camt.053.001.02', 'camt.054.001.02'), 'NOT_A_STATEMENT 2'],
    [
      'has a document type',
      whole.replace('<Document', '<!DOCTYPE Document [<!ENTITY a "aaaa">]>\n<Document'),
      'DOCTYPE_NOT_ALLOWED 2',
    ],
    ['uses an entity nobody knows', whole.replace('<Ustrd>a', '<Ustrd>&a;'), 'NOT_XML 18'],
    ['has an amount that is none', whole.replace('>7.77</Amt>\n', '>7,77</Amt>\n'), 'AMOUNT_INVALID 11'],
    ['has a day that does not exist', whole.replace('2026-11-04', '2026-02-30'), 'DATE_INVALID 14'],
    ['has no closing balance', whole.replace('CLBD', 'CLAV'), 'BALANCE_MISSING 3'],
    [
      'has an account of another bank',
      camtFile({ account: 'DE89370400440532013000', entries: [] }),
      'FOREIGN_ACCOUNT 1',
    ],
    ['has no IBAN', whole.replace(/<IBAN>.*<\/IBAN>/, '<Othr><Id>1</Id></Othr>'), 'FOREIGN_ACCOUNT 5'],
    ['is not in euros', whole.replaceAll('"EUR"', '"CHF"'), 'CURRENCY_NOT_EURO 10'],
    [
      'lacks a movement',
      camtFile({ account: IBAN, entries: [{ cents: 1 }], closing: 2 }),
      'BALANCE_DIFFERS 10',
    ],
  ])('is refused whole when it %s', async (_, text, expected) => {
    expect(await refusal(() => checked(text))).toBe(expected);
  });

  it('is refused when it is nested without end', async () => {
    expect(await refusal(() => read('<a>'.repeat(1_000)))).toBe('NOT_XML 1');
  });

  it('may be written in Latin letters of one byte, when it says so', async () => {
    const text = camtFile({ account: IBAN, entries: [{ cents: 1, payer: 'Niccolò', text: ['caffè'] }] });
    const latin = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    expect((await readCamt(latin))[0]?.entries[0]).toMatchObject({ payerName: 'Niccolò', text: 'caffè' });
    expect(await refusal(() => readCamt(Buffer.from(text, 'latin1')))).toBe('ENCODING_UNKNOWN 1');
    expect(await refusal(() => readCamt(Buffer.from(text.replace('UTF-8', 'EBCDIC'))))).toBe(
      'ENCODING_UNKNOWN 1',
    );
  });
});

describe('what makes a movement the same one', () => {
  const keysOf = async (...entries: Parameters<typeof camtFile>[0]['entries']) => {
    const [statement] = await read(camtFile({ account: IBAN, entries }));
    return keyed(statement?.entries ?? [], 'CAMT').map(({ key }) => key);
  };

  it("is the bank's reference on the account, whatever else is told of it", async () => {
    const [a] = await keysOf({ cents: 1, reference: 'R', text: ['one'] });
    expect(await keysOf({ cents: 1, reference: 'R', text: ['another'] })).toEqual([a]);
    expect(await keysOf({ cents: 1, reference: 'S', text: ['one'] })).not.toEqual([a]);
  });

  it('is its day, amount and text without a reference, and which of several alike it is', async () => {
    const same = { cents: 1, text: ['one'] };
    const [first, second] = await keysOf(same, same);
    expect(first).not.toBe(second);
    expect(await keysOf({ cents: 2, text: ['x'] }, same, same)).toEqual([expect.any(String), first, second]);
    expect(await keysOf({ ...same, day: '2026-11-03' })).not.toEqual([first]);
  });

  it('is not a reference that one file uses for several', async () => {
    const keys = await keysOf(
      { cents: 1, reference: 'R', text: ['one'] },
      { cents: 2, reference: 'R', text: ['two'] },
    );
    expect(new Set(keys).size).toBe(2);
  });
});
