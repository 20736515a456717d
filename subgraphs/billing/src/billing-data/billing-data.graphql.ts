import { withCodes } from '@customer-area/shared/contract';
import { PARTIAL, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Extensions, Field, InputType, ObjectType } from 'type-graphql';
import { billingDataCodes } from '../../contract';
import { messages } from '../messages';
import { buyerOf, type FrozenBuyer } from './buyer-facts';
import type { BillingDataOutcome } from './update-billing-data';

@ObjectType({ simpleResolvers: true, description: 'The address that stands on invoices.' })
export class BillingAddress {
  @Field(() => String, { description: 'Street and number.' })
  street!: string;
  @Field(() => String, { description: 'CAP in Italy (5 digits).' })
  postalCode!: string;
  @Field(() => String, { description: 'Town.' })
  city!: string;
  @Field(() => String, { nullable: true, description: 'Two-letter sigla in Italy, e.g. AR.' })
  province!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2; that of the profile.' })
  country!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Whom the next orders are invoiced to: name and identifiers of the profile, which never change, and what was added for invoices. Orders that are placed keep what they froze.',
})
export class BillingData {
  profileId!: string;
  @Field(() => String, { description: 'Of the organisation, or first and last name.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Codice fiscale.' })
  fiscalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'With its country in front when it is not Italian.' })
  vatNumber!: string | null;
  @Field(() => String, {
    description:
      'Where the exchange system delivers: 7 characters, 6 for an Italian public body; 0000000 without a channel, XXXXXXX abroad.',
  })
  recipientCode!: string;
  @Field(() => String, { nullable: true, description: 'Certified mailbox for e-invoices.' })
  pec!: string | null;
  @Field(() => String, { description: 'Address of the profile, which invoices are mailed to.' })
  email!: string;
  @Field(() => String, { nullable: true, description: 'A second one, e.g. of an accountant.' })
  secondEmail!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of a purchase order that invoices name.' })
  purchaseOrder!: string | null;
  @Field(() => String, { nullable: true, description: 'Codice identificativo di gara, 10 characters.' })
  cig!: string | null;
  @Field(() => String, { nullable: true, description: 'Codice unico di progetto, 15 characters.' })
  cup!: string | null;
  @Field(() => BillingAddress, { description: 'That of the profile unless another one was given.' })
  address!: BillingAddress;
}

@InputType({ description: 'An address for invoices, in the country of the profile.' })
export class BillingAddressInput {
  @Field(() => String, { description: 'Street and number; up to 60 characters.' })
  street!: string;
  @Field(() => String, { description: 'CAP in Italy (5 digits).' })
  postalCode!: string;
  @Field(() => String, { description: 'Town; up to 60 characters.' })
  city!: string;
  @Field(() => String, { nullable: true, description: 'Needed in Italy: two letters, e.g. AR.' })
  province!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2; that of the profile.' })
  country!: string;
}

@Extensions(PARTIAL)
@InputType({
  description:
    'What is added for invoices. What is left out stays as it is; null is taken back, so that the profile counts again.',
})
export class UpdateBillingDataInput {
  @Field(() => String, {
    nullable: true,
    description: '7 characters, 6 for an Italian public body; 0000000 of a business needs a PEC.',
  })
  recipientCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Certified mailbox for e-invoices.' })
  pec?: string | null;
  @Field(() => String, { nullable: true, description: 'Up to 20 characters of basic Latin.' })
  purchaseOrder?: string | null;
  @Field(() => String, { nullable: true, description: '10 letters and digits.' })
  cig?: string | null;
  @Field(() => String, { nullable: true, description: '15 characters, e.g. J52D20000000001.' })
  cup?: string | null;
  @Field(() => String, { nullable: true, description: 'A second address that invoices are mailed to.' })
  secondEmail?: string | null;
  @Field(() => BillingAddressInput, { nullable: true, description: 'The address on invoices, as a whole.' })
  address?: BillingAddressInput | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'BillingDataRefused', billingDataCodes),
})
export class BillingDataRefused extends Refusal {
  @Field(() => String, { description: 'The part of the input it is about, e.g. input.cig.' })
  field!: string;
}

export const UpdateBillingDataResult = createUnionType({
  name: 'UpdateBillingDataResult',
  description: 'Whom the next orders are invoiced to, or why nothing was changed.',
  types: () => [BillingData, BillingDataRefused] as const,
});

export function toBillingData(buyer: FrozenBuyer): BillingData {
  return Object.assign(new BillingData(), { ...buyerOf(buyer), profileId: buyer.profileId });
}

export function toUpdateResult(outcome: BillingDataOutcome, locale: Locale): typeof UpdateBillingDataResult {
  if (outcome.kind === 'changed') return toBillingData(outcome.buyer);
  const { code, field } = outcome;
  const message = messages.text(locale, `billingData.${code}`);
  return Object.assign(new BillingDataRefused(), { code, message, field: `input.${field}` });
}
