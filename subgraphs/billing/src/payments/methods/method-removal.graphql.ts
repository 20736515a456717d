import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, AtMost, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { methodRemovalCodes } from '../../../contract';
import { messages } from '../../messages';
import { Domain } from '../../orders';
import type { RenewalsOfMethod } from './renewals-port';

@ObjectType({ simpleResolvers: true, description: 'The card or account is forgotten.' })
export class PaymentMethodRemoved {
  @Field(() => ID, { description: 'The one that was kept until now.' })
  paymentMethodId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The method is still there: domains renew themselves with it, and the customer has to confirm knowing which.',
    'MethodRemovalToConfirm',
    methodRemovalCodes,
  ),
})
export class MethodRemovalToConfirm extends Refusal {
  @Field(() => String, {
    description:
      'For `removePaymentMethod(paymentMethodId, confirmation)`, once the customer has seen the domains; it holds as long as they are these.',
  })
  confirmation!: string;
  @Field(() => Int, { description: 'How many domains are charged to it when they renew themselves.' })
  domainCount!: number;
  @AtMost(100)
  @Field(() => [Domain], {
    nullable: 'items',
    description: 'The first hundred of them.',
  })
  domains!: (Domain | null)[];
}

export const RemovePaymentMethodResult = createUnionType({
  name: 'RemovePaymentMethodResult',
  description: 'Gone, to be confirmed first, or waiting for a second login of the profile.',
  types: () => [PaymentMethodRemoved, MethodRemovalToConfirm, ApprovalRequired] as const,
});

/** As many as the message names. */
const NAMES = 5;

export function toRemovalToConfirm(
  confirmation: string,
  { domains, total }: RenewalsOfMethod,
  locale: Locale,
): MethodRemovalToConfirm {
  const code = 'RENEWALS_USE_IT';
  const names = domains.slice(0, NAMES).map(({ name }) => name);
  const message = messages.text(locale, `methodRemoval.${code}`, {
    names,
    count: total,
    others: total - names.length,
  });
  return Object.assign(new MethodRemovalToConfirm(), {
    ...{ code, message, confirmation },
    domainCount: total,
    domains: domains.map(({ domainId }) => Object.assign(new Domain(), { id: domainId })),
  });
}
