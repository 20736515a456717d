import 'reflect-metadata';
import { createLogger } from '@customer-area/shared/logging';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';
import { SEEDED_RULES } from '../testing/seeded-rules';
import { openTldRules } from './open-tld-rules';
import { RuleTablesStore } from './rule-tables.store';
import { TldPolicyRow } from './tld-policy.entity';

describe('the tables of the rules', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('rule_tables');
  });
  afterAll(() => test.end());

  it('hold the rows that the migration has', async () => {
    expect(await new RuleTablesStore().read(test.database.read)).toEqual(SEEDED_RULES);
  });

  it('are read again: an extension is rows and nothing else', async () => {
    const { tldRules, refreshing } = await openTldRules(test.database, createLogger('test', 'silent'));
    try {
      expect(tldRules.parseSold('nuovo.dev')).toEqual({ ok: false, code: 'TLD_NOT_SUPPORTED' });
      const com = await test.database.read.findOneByOrFail(TldPolicyRow, { tld: 'com' });
      await test.database.read.insert(TldPolicyRow, { ...com, version: 100, tld: 'dev' });
      refreshing.wake();
      await refreshing.settle();
      expect(tldRules.parseSold('nuovo.dev')).toMatchObject({ ok: true, tld: 'dev' });
      expect(tldRules.policyOfVersion(100)).toMatchObject({ tld: 'dev', graceDays: 30 });
    } finally {
      await refreshing.stop();
    }
  });
});
