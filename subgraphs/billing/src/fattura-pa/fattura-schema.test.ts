import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TaxDocument } from '../invoices/document';
import {
  BERLIN,
  COMUNE,
  creditNoteOver,
  discounted,
  GIULIA,
  OFFICINA,
  taxDocument,
} from '../testing/tax-documents';
import { fatturaPa, xmlFile } from '.';

/** What the published schema says against files; null for nothing. */
function problemsOf(files: readonly string[]): (string | null)[] {
  const program = join(__dirname, '../../../../test/harness/fattura-schema.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as (string | null)[];
}

const LONG = 'N'.repeat(255);
const THREE = discounted(
  [{ listNet: 999, quantity: 3 }, { listNet: 1_000 }, { listNet: 4_999, quantity: 7 }],
  100,
);

const DOCUMENTS: Readonly<Record<string, TaxDocument>> = {
  'a consumer': taxDocument(),
  'a consumer with a certified address': taxDocument({ buyer: { ...GIULIA, pec: 'giulia@pec.example.it' } }),
  'a business': taxDocument({ buyer: OFFICINA, lines: THREE }),
  'a public body': taxDocument({ buyer: COMUNE, split: true }),
  'a public body in no index': taxDocument({ buyer: { ...COMUNE, recipientCode: '0000000' } }),
  'a German business, with stamp duty': taxDocument({
    buyer: BERLIN,
    lines: [{ listNet: 9_000, vatRate: '0.00', vatNature: 'N2.1' }],
    stamp: { cents: 200 },
  }),
  'a French consumer, taxed there': taxDocument({
    buyer: { ...GIULIA, fiscalCode: null, address: { ...BERLIN.address, country: 'FR' } },
    lines: [{ listNet: 999, vatRate: '20.00', vatNature: 'N7' }],
  }),
  'an American business without a number': taxDocument({
    buyer: { ...BERLIN, vatNumber: null, address: { ...BERLIN.address, country: 'US' } },
    lines: [{ listNet: 999, vatRate: '0.00', vatNature: 'N2.1' }],
  }),
  'names of 255 characters, and in Cyrillic': taxDocument({
    buyer: {
      ...GIULIA,
      firstName: LONG,
      lastName: 'Щербаков',
      address: { ...GIULIA.address, street: LONG, city: 'Київ' },
    },
    lines: [{ listNet: 100, description: 'Registrazione łódź-αβγδ.it <&>\n"…" € 😀' }],
  }),
  'five means': taxDocument({
    payments: ['CARD', 'PAYPAL', 'BANK_TRANSFER', 'POSTAL_SLIP', 'CREDIT'].map((means) => ({
      means,
      cents: 1,
      paidOn: '2026-11-27',
    })),
  }),
};

describe('the published schema', () => {
  const all = Object.entries(DOCUMENTS).flatMap(([whom, document]) => [
    [`an invoice to ${whom}`, document] as const,
    [`a credit note to ${whom}`, creditNoteOver(document)] as const,
  ]);
  const problems = problemsOf(all.map(([, document]) => xmlFile(fatturaPa(document)).toString()));

  it.each(all.map(([title], index) => [title, problems[index]]))('accepts %s', (_, problem) => {
    expect(problem).toBeNull();
  });

  it.each([
    ['a field is missing', /<Comune>Roma<\/Comune>/, ''],
    ['a field is too long', />Roma</, `>${LONG}<`],
    ['a letter is not Latin', />Roma</, '>Київ<'],
    ['two fields change places', /(<Divisa>EUR<\/Divisa>)(<Data>[^<]*<\/Data>)/, '$2$1'],
    ['an amount has a comma', />9\.99</, '>9,99<'],
    ['a nature is unknown', '<AliquotaIVA>', '<Natura>N9</Natura><AliquotaIVA>'],
  ])('refuses a file in which %s', (_, part, other) => {
    const file = xmlFile(fatturaPa(taxDocument())).toString();
    const broken = file.replace(part, other);
    expect(broken).not.toBe(file);
    expect(problemsOf([broken])[0]).not.toBeNull();
  });
});
