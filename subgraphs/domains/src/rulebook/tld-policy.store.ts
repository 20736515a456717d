import { isDuplicate } from '@customer-area/shared/database';
import { type EntityManager, In } from 'typeorm';
import { type PolicyFacts, TldPolicyRow } from '../names';
import { DomainRow } from '../portfolio';

/** Adds rules. Nothing changes the ones that are there. */
export class TldPolicyStore {
  /** Its version; null when the extension has rules of that moment already. */
  async insert(manager: EntityManager, facts: PolicyFacts): Promise<number | null> {
    try {
      const { identifiers } = await manager.insert(TldPolicyRow, { ...facts });
      return Number(identifiers[0]?.version);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return null;
    }
  }

  /** Of all profiles. Reads all domains: for an act that happens a few times a year. */
  countDomains(manager: EntityManager, tld: string): Promise<number> {
    const state = In(['REQUESTED', 'REGISTERING', 'REGISTERED']);
    return manager.countBy(DomainRow, { tld, state });
  }
}
