import { FileLink, Money } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { type Instructions, qrOf } from './instructions';

@ObjectType({
  simpleResolvers: true,
  description: 'How to pay with a transfer or a slip. Nothing is waited for until it is announced.',
})
export class PaymentInstructions {
  @Field(() => String, {
    description:
      'The reason to give, alone and digits only: whatever stands beside it may keep the money from being matched.',
  })
  reference!: string;
  @Field(() => String, { description: 'Where a transfer goes, without spaces.' })
  iban!: string;
  @Field(() => String, { description: 'The bank of the IBAN.' })
  bic!: string;
  @Field(() => String, { description: 'Whom the money is for.' })
  beneficiary!: string;
  @Field(() => String, { description: 'Where a postal slip goes, at most twelve digits.' })
  postalAccount!: string;
  @Field(() => String, { description: 'The 18 digits of the pre-filled slip, with two to check it by.' })
  slipCode!: string;
  @Field(() => Money, { description: 'What is still to be paid. Another amount is not matched by itself.' })
  amount!: Money;
  @Field(() => String, {
    description:
      "A code that fills in the transfer in a bank's app (EPC069-12), as an SVG image in a data URI.",
  })
  qr!: string;
  @Field(() => FileLink, {
    nullable: true,
    description:
      'The transfer with its code and the pre-filled slip, to be printed: a PDF in Italian or English. Null without signing in.',
  })
  pdf!: FileLink | null;
}

export function toPaymentInstructions(facts: Instructions, pdf: FileLink | null): PaymentInstructions {
  const { reference, iban, bic, beneficiary, postalAccount, slipCode, cents: amount, currency } = facts;
  return Object.assign(new PaymentInstructions(), {
    ...{ reference, iban, bic, beneficiary, postalAccount, slipCode, pdf },
    amount: { amount, currency },
    qr: qrOf(facts),
  });
}
