import { withCodes } from '@customer-area/shared/contract';
import { AtMost, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { retransmissionCodes } from '../../contract';
import { messages } from '../messages';
import { InvoiceDelivery, toInvoiceDelivery } from './invoice-delivery.graphql';
import type { RetransmissionOutcome } from './retransmit-invoice';

@ObjectType({ simpleResolvers: true, description: 'A document is on its way to the exchange system again.' })
export class InvoiceRetransmitted {
  @Field(() => ID, { description: 'The document.' })
  invoiceId!: string;
  @Field(() => String, { description: 'Its number, which is as it was.' })
  number!: string;
  @Field(() => InvoiceDelivery, { description: 'Where it stands now.' })
  delivery!: InvoiceDelivery;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'Nothing is sent, and nothing was changed.',
    'InvoiceRetransmissionRefused',
    retransmissionCodes,
  ),
})
export class InvoiceRetransmissionRefused extends Refusal {
  @AtMost(20)
  @Field(() => [String], {
    description: 'What the exchange system would reject it for, e.g. 00417. Empty with the other codes.',
  })
  sdiCodes!: string[];
}

export const RetransmitInvoiceResult = createUnionType({
  name: 'RetransmitInvoiceResult',
  description: 'The document on its way again, or why it is not sent.',
  types: () => [InvoiceRetransmitted, InvoiceRetransmissionRefused] as const,
});

export function toRetransmitResult(
  outcome: RetransmissionOutcome,
  locale: Locale,
): typeof RetransmitInvoiceResult {
  if (outcome.kind === 'refused') {
    const { code, sdiCodes } = outcome;
    const message = messages.text(locale, `retransmission.${code}`);
    return Object.assign(new InvoiceRetransmissionRefused(), { code, message, sdiCodes });
  }
  const { number, delivery } = outcome;
  return Object.assign(new InvoiceRetransmitted(), {
    invoiceId: delivery.invoiceId,
    number,
    delivery: toInvoiceDelivery(delivery),
  });
}
