import { z } from 'zod';
import { isIban } from './bank-account';
import { isItalianVatNumber } from './vat-number';

/** Something of at most so many characters of Latin 1: what an electronic invoice can carry. */
const text = (longest: number) =>
  z
    .string({ error: 'must be set' })
    .min(1, 'must be set')
    .max(longest, `must have at most ${longest} characters`)
    .regex(/^[\u0020-\u007e\u00a0-\u00ff]*$/, 'must be written in Latin letters');
const matching = (pattern: RegExp, what: string) =>
  z.string({ error: `must be set: ${what}` }).regex(pattern, `must be ${what}`);
const emailAddress = z.email({ error: 'must be an e-mail address' });
/** Letters in front of the year in the numbers of documents. */
const series = matching(/^[A-Z]{1,6}$/, 'one to six capital letters');

/** Who sells, as documents and payment instructions name it. */
export const sellerFacts = z.strictObject({
  name: text(80),
  /** Italian, without the country in front. */
  vatNumber: matching(/^\d{11}$/, 'eleven digits').refine(isItalianVatNumber, 'has a wrong check digit'),
  fiscalCode: matching(/^(\d{11}|[A-Z0-9]{16})$/, 'eleven digits or sixteen characters'),
  /** Its entry in the register of companies. */
  rea: z.strictObject(
    {
      office: matching(/^[A-Z]{2}$/, 'the province of the register, two letters'),
      number: text(20),
      /** Share capital in euro, e.g. `100000.00`. */
      capital: matching(/^\d{1,11}\.\d{2}$/, 'an amount like 100000.00'),
      soleShareholder: z.boolean({ error: 'must be true or false' }),
      inLiquidation: z.boolean({ error: 'must be true or false' }),
    },
    { error: 'must be set' },
  ),
  address: z.strictObject(
    {
      street: text(60),
      postalCode: matching(/^\d{5}$/, 'five digits'),
      city: text(60),
      province: matching(/^[A-Z]{2}$/, 'two letters'),
      country: z.literal('IT', 'must be IT'),
    },
    { error: 'must be set' },
  ),
  /** Where transfers go. */
  iban: z.string({ error: 'must be set' }).refine(isIban, 'has wrong check digits'),
  bic: matching(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'eight or eleven characters'),
  /** Where postal slips go. */
  postalAccount: matching(/^\d{1,12}$/, 'at most twelve digits'),
  pec: emailAddress,
  email: emailAddress,
  /** FatturaPA: the ordinary regime. */
  taxRegime: z.literal('RF01').default('RF01'),
  invoiceSeries: series.default('F'),
  creditNoteSeries: series.default('NC'),
});

export type SellerFacts = Readonly<z.output<typeof sellerFacts>>;

/** A seller that there is not, for the sandbox. */
export const SANDBOX_SELLER: SellerFacts = {
  name: 'Area Clienti S.p.A.',
  vatNumber: '01234567897',
  fiscalCode: '01234567897',
  rea: {
    office: 'BG',
    number: '123456',
    capital: '100000.00',
    soleShareholder: false,
    inLiquidation: false,
  },
  address: {
    street: 'Via Roma 1',
    postalCode: '24121',
    city: 'Bergamo',
    province: 'BG',
    country: 'IT',
  },
  iban: 'IT60X0542811101000000123456',
  bic: 'BLOPIT22XXX',
  postalAccount: '12345678',
  pec: 'area@pec.example.it',
  email: 'fatture@area.example.it',
  taxRegime: 'RF01',
  invoiceSeries: 'F',
  creditNoteSeries: 'NC',
};
