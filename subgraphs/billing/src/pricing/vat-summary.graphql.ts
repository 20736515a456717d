import { Money } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import type { VatTotals } from './vat-summary';

@ObjectType({ simpleResolvers: true, description: 'All that is taxed alike in an order or a tax document.' })
export class VatSummary {
  @Field(() => String, { description: 'VAT rate in percent, e.g. 22.00.' })
  rate!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'FatturaPA nature when there is no Italian VAT, e.g. N2.1; of N7 the VAT is that of another member.',
  })
  nature!: string | null;
  @Field(() => Money, { description: 'Without VAT.' })
  net!: Money;
  @Field(() => Money, { description: 'VAT on `net`, rounded once.' })
  vat!: Money;
}

export function toVatSummaries(summaries: readonly VatTotals[], currency: string): VatSummary[] {
  return summaries.map(({ rate, nature, net, vat }) => ({
    rate,
    nature,
    net: { amount: net, currency },
    vat: { amount: vat, currency },
  }));
}
