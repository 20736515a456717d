import type { Viewer } from '@customer-area/shared/viewer';
import type { ActsDeps, BillingActs } from './compose-acts';
import {
  CompletePaymentResolver,
  DETACH_METHOD,
  detachMethod,
  FORGET_SETUP,
  forgetSetup,
  isOwnAction,
  methodUseLoader,
  OrderPaymentsResolver,
  PaymentCaseResolver,
  PaymentListResolver,
  PaymentMethodResolver,
  PaymentMethodUseResolver,
  paymentLoaders,
  SandboxAuthenticationResolver,
  WARN_OF_METHOD,
  warnOfMethod,
} from './payments';
import {
  CARRY_OUT_REFUND,
  carryOutRefund,
  OrderRefundsResolver,
  payeeLoader,
  RefundPayeeResolver,
  RefundResolver,
  refundLoader,
} from './refunds';
import { composeStaffCases } from './staff-cases';

export interface PayingDeps extends ActsDeps, BillingActs {
  /** Up to this sum, in cents, one member of staff gives back alone. */
  readonly refundAloneUpTo: number;
}

/** The slices about money that customers pay: open payments, kept methods, what arrived, what goes back. */
export function composePaying(deps: PayingDeps) {
  return [
    {
      resolvers: [
        new CompletePaymentResolver(deps),
        new SandboxAuthenticationResolver({ ...deps, isOwn: isOwnAction(deps) }),
      ],
    },
    {
      resolvers: [new PaymentMethodResolver(deps, deps.removing), new PaymentMethodUseResolver()],
      jobs: [
        { kind: DETACH_METHOD, run: detachMethod(deps) },
        { kind: WARN_OF_METHOD, run: warnOfMethod(deps) },
        { kind: FORGET_SETUP, run: forgetSetup(deps) },
      ],
      contextFor: (viewer: Viewer) => ({ methodUses: methodUseLoader(deps.renewals, viewer) }),
    },
    {
      resolvers: [new PaymentListResolver(deps), new OrderPaymentsResolver()],
      contextFor: (viewer: Viewer) => ({ payments: paymentLoaders(deps, viewer) }),
    },
    { resolvers: [new PaymentCaseResolver(deps)] },
    composeStaffCases(deps),
    {
      resolvers: [new RefundResolver(deps), new RefundPayeeResolver(), new OrderRefundsResolver()],
      jobs: [{ kind: CARRY_OUT_REFUND, run: carryOutRefund(deps) }],
      contextFor: (viewer: Viewer) => ({
        refundsOfOrder: refundLoader(deps, viewer),
        payeeOfRefund: payeeLoader(deps),
      }),
    },
  ];
}
