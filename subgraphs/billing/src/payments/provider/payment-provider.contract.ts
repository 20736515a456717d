import { chargeContract } from './testing/charge-contract';
import { ContractAccount, type OpenAccount } from './testing/contract-account';
import { faultContract } from './testing/fault-contract';
import { methodContract } from './testing/method-contract';
import { refundContract } from './testing/refund-contract';

/** What every adapter of the payment port must keep to; run by the tests of each. */
export function paymentProviderContract(open: () => Promise<OpenAccount>): void {
  const account = new ContractAccount(open);
  beforeAll(() => account.open());
  afterEach(() => account.faults.clear());
  afterAll(() => account.close());

  chargeContract(account);
  refundContract(account);
  methodContract(account);
  faultContract(account);
}
