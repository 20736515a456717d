import type { EntityManager } from 'typeorm';
import { ReservedNameRow } from './reserved-name.entity';
import { type RuleSet, ruleSetOf } from './rule-set';
import { TldLettersRow } from './tld-letters.entity';
import { TldPolicyRow } from './tld-policy.entity';

/** Reads the tables of the rules. */
export class RuleTablesStore {
  async read(manager: EntityManager): Promise<RuleSet> {
    const policies = await manager
      .createQueryBuilder(TldPolicyRow, 'policy')
      .comment('background')
      .orderBy('policy.validFrom')
      .addOrderBy('policy.version')
      .getMany();
    const letters = await manager
      .createQueryBuilder(TldLettersRow, 'letters')
      .comment('background')
      .getMany();
    const reserved = await manager
      .createQueryBuilder(ReservedNameRow, 'reserved')
      .comment('background')
      .getMany();
    return ruleSetOf({ policies, letters, reserved });
  }
}
