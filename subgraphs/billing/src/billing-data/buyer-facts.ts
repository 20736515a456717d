import type { profileSnapshot } from '@customer-area/identity/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import type { VatProof } from '../vat';
import type { BillingAddress, BillingDetails } from './billing-details';

/**
 * Who pays, as it is frozen on an order: what identity knows of the profile, and what is added for its invoices. Orders that
 * were placed before details could be added have none.
 */
export type FrozenBuyer = NonNullable<OutputOf<typeof profileSnapshot>> & {
  readonly billing?: BillingDetails;
  /** Of a business elsewhere in the Union: that its VAT number was in force; null when that is not proven. */
  readonly vatProof?: VatProof | null;
  /** Its VAT number, when VIES could not say whether it is in force. */
  readonly vatUnproven?: string;
};

export type BuyerKind = 'PERSON' | 'BUSINESS' | 'PUBLIC_BODY' | 'ASSOCIATION';

/** The buyer as a tax document names it. */
export interface BuyerFacts {
  readonly kind: BuyerKind;
  /** For people: of an organisation its own name, of a person first and last name. */
  readonly name: string;
  /** Of a person, also of one that trades; null for an organisation. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly fiscalCode: string | null;
  /** With its country in front when it is not Italian. */
  readonly vatNumber: string | null;
  readonly address: BillingAddress;
  /** Seven characters, six of an Italian public body; `0000000` without a channel, `XXXXXXX` abroad. */
  readonly recipientCode: string;
  readonly pec: string | null;
  readonly email: string;
  /** Of an accountant, who is mailed the same documents. */
  readonly secondEmail: string | null;
  readonly purchaseOrder: string | null;
  readonly cig: string | null;
  readonly cup: string | null;
  readonly language: 'it' | 'en';
}

const KINDS: Readonly<Record<string, BuyerKind>> = {
  NATURAL_PERSON: 'PERSON',
  COMPANY: 'BUSINESS',
  FREELANCER: 'BUSINESS',
  SOLE_TRADER: 'BUSINESS',
  PUBLIC_BODY: 'PUBLIC_BODY',
  NON_PROFIT: 'ASSOCIATION',
  OTHER: 'ASSOCIATION',
};

/** What an order froze, as its documents say it. */
export function readBuyer(frozen: string): BuyerFacts {
  return buyerOf(JSON.parse(frozen) as FrozenBuyer);
}

export function buyerOf(buyer: FrozenBuyer): BuyerFacts {
  const billing = stillFitting(buyer);
  const kind = KINDS[buyer.subjectType] ?? 'ASSOCIATION';
  const isPerson = buyer.companyName === null;
  return {
    kind,
    name: buyer.companyName ?? buyer.displayName,
    firstName: isPerson ? buyer.firstName : null,
    lastName: isPerson ? buyer.lastName : null,
    fiscalCode: buyer.fiscalCode,
    vatNumber: buyer.vatNumber,
    address: billing?.address ?? buyer.address,
    recipientCode: billing?.recipientCode ?? recipientCodeOf(buyer, kind),
    pec: billing?.pec ?? buyer.pecEmail,
    email: buyer.email,
    secondEmail: billing?.secondEmail ?? null,
    purchaseOrder: billing?.purchaseOrder ?? null,
    cig: billing?.cig ?? null,
    cup: billing?.cup ?? null,
    language: buyer.locale,
  };
}

/** What was added while the buyer lived in another country is of that one: neither address nor recipient code is of this buyer. */
function stillFitting({ billing, country }: FrozenBuyer): BillingDetails | undefined {
  if (billing === undefined) return undefined;
  const { address, recipientCode } = billing;
  const isOfAnotherCountry = (country === 'IT') === (recipientCode === 'XXXXXXX');
  return {
    ...billing,
    address: address?.country === country ? address : null,
    recipientCode: isOfAnotherCountry ? null : recipientCode,
  };
}

/** Where identity says that invoices go: public bodies by the code of their office. */
function recipientCodeOf({ country, officeCode, recipientCode }: FrozenBuyer, kind: BuyerKind): string {
  if (country !== 'IT') return 'XXXXXXX';
  return (kind === 'PUBLIC_BODY' ? officeCode : recipientCode) ?? '0000000';
}
