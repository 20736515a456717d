import type { Viewer } from '@customer-area/shared/viewer';
import type { ActsDeps, BillingActs } from './compose-acts';
import {
  CompletePaymentResolver,
  DETACH_METHOD,
  detachMethod,
  FORGET_SETUP,
  isOwnAction,
  methodUseLoader,
  OrderPaymentsResolver,
  PaymentListResolver,
  PaymentMethodResolver,
  PaymentMethodUseResolver,
  paymentLoaders,
  SandboxAuthenticationResolver,
  WARN_OF_METHOD,
  warnOfMethod,
} from './payments';

/** The slices about money that customers pay: open payments, kept methods, what arrived. */
export function composePaying(deps: ActsDeps & BillingActs) {
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
        {
          kind: FORGET_SETUP,
          run: ({ subjectId }: { readonly subjectId: string }) =>
            deps.methodSetups.forget(deps.database.read, subjectId),
        },
      ],
      contextFor: (viewer: Viewer) => ({ methodUses: methodUseLoader(deps.renewals, viewer) }),
    },
    {
      resolvers: [new PaymentListResolver(deps), new OrderPaymentsResolver()],
      contextFor: (viewer: Viewer) => ({ payments: paymentLoaders(deps, viewer) }),
    },
  ];
}
