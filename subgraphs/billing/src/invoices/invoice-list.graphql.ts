import { DateTime, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, InputType } from 'type-graphql';
import { InvoiceKind } from './invoice.entity';

@InputType({
  description:
    'Narrows a list of invoices and credit notes. Parts are combined with "and"; an empty list filters nothing.',
})
export class InvoiceFilter {
  @Field(() => [InvoiceKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds!: InvoiceKind[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Issued at this moment or later.' })
  issuedFrom!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Issued before this moment.' })
  issuedBefore!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Beginning of the number, e.g. F2026-; at most 100 characters.',
  })
  numberStartsWith!: string | null;
}

@ArgsType()
export class InvoiceListArguments extends PageArguments {
  @Field(() => InvoiceFilter, {
    nullable: true,
    description: 'Which documents to list; all of them when not given.',
  })
  filter!: InvoiceFilter | null;
}
