import { AtMost, DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { InvoiceDeliveryRow } from '../invoices';

export enum InvoiceDeliveryStatus {
  ISSUED = 'ISSUED',
  SENT = 'SENT',
  DELIVERED = 'DELIVERED',
  REJECTED = 'REJECTED',
  IMPOSSIBLE = 'IMPOSSIBLE',
}
registerEnumType(InvoiceDeliveryStatus, {
  name: 'InvoiceDeliveryStatus',
  description: 'How far a document has got through the exchange system of the Italian tax agency (SdI).',
  valuesConfig: {
    ISSUED: { description: 'It has its number and waits to be sent.' },
    SENT: { description: 'The exchange system has it and has not decided yet.' },
    DELIVERED: { description: "It was delivered to the buyer's channel or certified address." },
    REJECTED: {
      description: 'It was not accepted; it is sent again under the same number within five days.',
    },
    IMPOSSIBLE: {
      description:
        "Issued, but there is no channel to deliver it by: it waits in the buyer's area at the tax agency. Usual for consumers.",
    },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Why the exchange system did not accept a document.' })
export class InvoiceRejection {
  @Field(() => String, { description: 'Code of the exchange system, e.g. 00311.' })
  sdiCode!: string;
  @Field(() => String, { description: 'Its own words, in Italian.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The way of a document through the exchange system.' })
export class InvoiceDelivery {
  @Field(() => InvoiceDeliveryStatus, { description: 'How far it has got.' })
  status!: InvoiceDeliveryStatus;
  @Field(() => DateTime, { description: 'Since when.' })
  changedAt!: Date;
  @AtMost(20)
  @Field(() => [InvoiceRejection], {
    description: 'Why it was rejected, the last time that it was. Empty otherwise.',
  })
  reasons!: InvoiceRejection[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'Of a rejected one: until when it can be sent again under its number.',
  })
  resendBy!: Date | null;
}

const MOST_REASONS = 20;

export function toInvoiceDelivery({
  state,
  changedAt,
  reasons,
  resendBy,
}: Pick<InvoiceDeliveryRow, 'state' | 'changedAt' | 'reasons' | 'resendBy'>): InvoiceDelivery {
  const status = InvoiceDeliveryStatus[state];
  return Object.assign(new InvoiceDelivery(), {
    status,
    changedAt,
    reasons: reasons.slice(0, MOST_REASONS).map(({ code: sdiCode, text }) => ({ sdiCode, text })),
    resendBy,
  });
}
