import { openBilling } from '../../harness/open-billing';
import { paymentProviderContract } from '../payment-provider.contract';
import { simulatedProvider } from './simulated-provider';

describe('the simulated payment provider', () => {
  paymentProviderContract(async () => {
    const billing = await openBilling();
    return {
      provider: simulatedProvider(billing.database),
      tokens: {
        captured: 'tok_ok',
        declined: 'tok_declined',
        authenticationRequired: 'tok_authentication_required',
        unknown: 'constructor',
        lostReply: 'tok_timeout',
        lostRequest: 'tok_timeout_uncaptured',
      },
      close: billing.close,
    };
  });
});
