import { describeAccount } from './registry-contract-account';
import { describeData } from './registry-contract-data';
import { describeHosts } from './registry-contract-hosts';
import { describeLife } from './registry-contract-life';
import { describeTerms } from './registry-contract-terms';
import { describeTransfers } from './registry-contract-transfers';
import { ContractSteps, type RegistryFacts, type RegistryUnderTest } from './registry-under-test';

/** What every adapter of the registry port must do; run it against a new adapter before trusting it. */
export function describeRegistry(
  facts: RegistryFacts,
  open: () => Promise<RegistryUnderTest>,
  canPassDays: boolean,
): void {
  describe(`the registry of .${facts.tld}`, () => {
    let steps: ContractSteps;
    beforeAll(async () => {
      steps = new ContractSteps(await open());
    });
    const opened = () => steps;
    describeTerms(facts, opened);
    describeData(facts, opened);
    describeHosts(facts, opened);
    describeAccount(facts, opened);
    describeTransfers(facts, opened, canPassDays);
    if (canPassDays) describeLife(facts, opened);
  });
}
