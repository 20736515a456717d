import { AtMost, DateTime, Money } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { BillingAddress, BillingData } from '../billing-data';
import type { FrozenFacts, FrozenHolder, FrozenPrice } from '../frozen-facts';

@ObjectType({ simpleResolvers: true, description: 'Who held, or was to hold, what some lines are about.' })
export class OrderRegistrant {
  @Field(() => ID, { nullable: true, description: 'Null when it was still to be made from the profile.' })
  registrantId!: string | null;
  @Field(() => String, { description: 'Of the organisation, or first and last name.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Codice fiscale.' })
  fiscalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Partita IVA.' })
  vatNumber!: string | null;
  @Field(() => BillingAddress, { nullable: true, description: 'As its registries have it.' })
  address!: BillingAddress | null;
  @Field(() => String, { nullable: true, description: 'As its registries have it.' })
  email!: string | null;
  @Field(() => String, { nullable: true, description: 'E.164.' })
  phone!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The terms of sale of an order.' })
export class OrderTerms {
  @Field(() => String, { description: 'For `terms(version)`.' })
  version!: string;
  @Field(() => String, { description: 'SHA-256 of the Italian text, hexadecimal.' })
  sha256It!: string;
  @Field(() => String, { description: 'SHA-256 of the English text, hexadecimal.' })
  sha256En!: string;
  @Field(() => Boolean, { description: 'Whether the customer said to have read and accepted them.' })
  accepted!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether the customer asked for everything to be carried out at once, and acknowledged that the right of withdrawal ends with it.',
  })
  immediateExecution!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A price of the catalogue that a line had.' })
export class OrderPrice {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;
  @Field(() => String, { description: 'What has this price, e.g. DOMAIN/REGISTER/it/1.' })
  item!: string;
  @Field(() => Money, { description: 'Without VAT, before any discount.' })
  net!: Money;
  @Field(() => DateTime, { description: 'Since when it was in force.' })
  validFrom!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'How lines were taxed.' })
export class OrderRate {
  @Field(() => String, { description: 'VAT rate in percent, e.g. 22.00.' })
  rate!: string;
  @Field(() => String, { nullable: true, description: 'FatturaPA nature when there is no VAT, e.g. N2.1.' })
  nature!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Who sold.' })
export class OrderSeller {
  @Field(() => String, { description: 'Of the company.' })
  name!: string;
  @Field(() => String, { description: 'Partita IVA.' })
  vatNumber!: string;
  @Field(() => String, { description: 'Codice fiscale.' })
  fiscalCode!: string;
  @Field(() => BillingAddress, { description: 'Of its seat.' })
  address!: BillingAddress;
  @Field(() => String, { description: 'Certified mailbox.' })
  pec!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What an order was placed under, as it was then, whatever has become of it. Of orders placed before all of it was kept only `billing` is known.',
})
export class OrderSnapshot {
  facts!: FrozenFacts | null;
  @AtMost(5)
  @Field(() => [OrderRate], { description: 'The rates of its lines, each once.' })
  rates!: OrderRate[];
  @Field(() => BillingData, { description: 'Whom it is invoiced to.' })
  billing!: BillingData;
  @Field(() => OrderTerms, {
    nullable: true,
    description: 'Its terms of sale, and what was said about them.',
  })
  terms!: OrderTerms | null;
  @Field(() => OrderSeller, { nullable: true, description: 'Who sells.' })
  seller!: OrderSeller | null;
  @Field(() => String, { nullable: true, description: 'All of it as it was written, JSON.' })
  document!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the UTF-8 bytes of `document`, hexadecimal.',
  })
  sha256!: string | null;
}

export function toOrderRegistrant(holder: FrozenHolder): OrderRegistrant {
  const { registrantId, fiscalCode, vatNumber, email, phone, companyName, firstName, lastName } = holder;
  const { street, postalCode, city, province, country } = holder.address;
  const known = street !== null && postalCode !== null && city !== null && country !== null;
  return {
    ...{ registrantId, fiscalCode, vatNumber, email, phone },
    name: companyName ?? [firstName, lastName].filter((part) => part !== null).join(' '),
    address: known ? { street, postalCode, city, province, country } : null,
  };
}

export function toOrderPrice(price: FrozenPrice, currency: string): OrderPrice {
  return {
    lineId: price.lineId,
    item: itemOf(price),
    net: { amount: price.cents, currency },
    validFrom: new Date(price.validFrom),
  };
}

export const itemOf = ({ product, operation, key, term }: FrozenPrice) =>
  [product, operation, key, term].join('/');
