import { CalendarDate, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { InvoiceKind } from './invoice.entity';

@InputType({
  description: 'Narrows a list of invoices and credit notes. Parts are combined with "and".',
})
export class InvoiceFilter {
  @Field(() => Int, { nullable: true, description: 'Of this year of the Italian calendar, e.g. 2026.' })
  year!: number | null;
  @Field(() => InvoiceKind, { nullable: true, description: 'Of this kind.' })
  kind!: InvoiceKind | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Dated on this day in Italy or later.' })
  from!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Dated on this day in Italy or earlier.' })
  to!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this order of yours, e.g. ord_01jd….' })
  orderId!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'A number as people read it out: that of a document or of its order, or the last digits of a document, e.g. F2026-000123, 20260000045, 123. At most 100 characters.',
  })
  text!: string | null;
}

@ArgsType()
export class InvoiceListArguments extends PageArguments {
  @Field(() => InvoiceFilter, {
    nullable: true,
    description: 'Which documents to list; all of them when not given.',
  })
  filter!: InvoiceFilter | null;
}
