import { DateTime, Money, ServiceKind, ServicePlan } from '@customer-area/shared/graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { ListedPrice } from '../catalogue';
import { PriceOperation } from '../line-kinds';
import { PartArguments } from '../listing';

@ArgsType()
export class PriceListArguments extends PartArguments {
  @Field(() => PriceOperation, { nullable: true, description: 'Only these; all of them when not given.' })
  operation!: PriceOperation | null;
  @Field(() => String, {
    nullable: true,
    description: 'Only prices of domains under this extension, e.g. it.',
  })
  tld!: string | null;
  @Field(() => ServiceKind, { nullable: true, description: 'Only prices of this service.' })
  service!: ServiceKind | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Prices in force at this moment, past or to come; now when not given.',
  })
  at!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A price of the catalogue, without VAT.' })
export class CataloguePrice {
  @Field(() => PriceOperation, { description: 'What is done for it.' })
  operation!: PriceOperation;
  @Field(() => String, { nullable: true, description: 'Extension of the domain; null for a service.' })
  tld!: string | null;
  @Field(() => ServiceKind, {
    nullable: true,
    description: 'The service; null for a domain or a third level.',
  })
  service!: ServiceKind | null;
  @Field(() => ServicePlan, { nullable: true, description: 'Size of the service.' })
  plan!: ServicePlan | null;
  @Field(() => Int, { nullable: true, description: 'For how many years; null where it is not for years.' })
  years!: number | null;
  @Field(() => Int, { nullable: true, description: 'For how many months: of UPGRADE only.' })
  months!: number | null;
  @Field(() => Money, { description: 'Of the whole term, without VAT, before any discount.' })
  net!: Money;
  @Field(() => DateTime, { description: 'Since when it is in force.' })
  validFrom!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When another price follows; null when none is planned.',
  })
  validUntil!: Date | null;
}

export function toCataloguePrice({
  product,
  operation,
  key,
  term,
  cents,
  validFrom,
  validUntil,
}: ListedPrice): CataloguePrice {
  const [service, plan] = product === 'SERVICE' ? key.split('/') : [];
  const inMonths = operation === PriceOperation.UPGRADE;
  return {
    operation: operation as PriceOperation,
    tld: product === 'DOMAIN' ? key : null,
    service: (service ?? null) as ServiceKind | null,
    plan: (plan ?? null) as ServicePlan | null,
    years: inMonths || term === 0 ? null : term,
    months: inMonths ? term : null,
    net: { amount: cents, currency: 'EUR' },
    validFrom,
    validUntil,
  };
}
