import { AtMost, connectionType, DateTime, PageArguments } from '@customer-area/shared/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InvoiceKind } from '../invoices';
import { InvoiceRejection, toInvoiceDelivery } from './invoice-delivery.graphql';
import type { RejectedDocumentRow } from './rejected-document.store';

@InputType({ description: 'For staff: which rejected documents are listed; all without a part.' })
export class RejectedDocumentFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: those that can still be sent again under their number; false: those that cannot.',
  })
  resendable!: boolean | null;
  @Field(() => String, { nullable: true, description: 'The one of this whole number, e.g. F2026-000123.' })
  number!: string | null;
}

@ArgsType()
export class RejectedDocumentArguments extends PageArguments {
  @Field(() => RejectedDocumentFilter, {
    nullable: true,
    description: 'Which of them; all when not given.',
  })
  filter!: RejectedDocumentFilter | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'For staff: an invoice or credit note that the exchange system did not accept; `retransmitInvoice` sends it again.',
})
export class RejectedDocument {
  @Field(() => ID, { description: 'The document, e.g. inv_01jd….' })
  invoiceId!: string;
  @Field(() => ID, { description: 'Whose document it is.' })
  profileId!: string;
  @Field(() => String, { description: 'Its number, which it keeps.' })
  number!: string;
  @Field(() => InvoiceKind, { description: 'Invoice or credit note.' })
  kind!: InvoiceKind;
  @AtMost(20)
  @Field(() => [InvoiceRejection], { description: 'Why it was not accepted, the last time.' })
  reasons!: InvoiceRejection[];
  @Field(() => DateTime, { description: 'When it was not accepted, the last time.' })
  changedAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it can be sent again under its number: five days.',
  })
  resendBy!: Date | null;
  @Field(() => Int, {
    description: 'How many of the five days are left, the one that has begun counted; 0 when they are over.',
  })
  daysLeft!: number;
}

export const RejectedDocumentConnection = connectionType(
  RejectedDocument,
  'RejectedDocument',
  'A page of documents that the exchange system did not accept, the longest rejected first.',
);

const DAY_MS = 86_400_000;

export function toRejectedDocument(row: RejectedDocumentRow, now: Date): RejectedDocument {
  const { invoiceId, profileId, number, kind, changedAt, resendBy } = row;
  const { reasons } = toInvoiceDelivery({ ...row, state: 'REJECTED' });
  const left = resendBy === null ? 0 : resendBy.getTime() - now.getTime();
  return Object.assign(new RejectedDocument(), {
    ...{ invoiceId, profileId, number, kind, reasons, changedAt, resendBy },
    daysLeft: Math.max(0, Math.ceil(left / DAY_MS)),
  });
}
