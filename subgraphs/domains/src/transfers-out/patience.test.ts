import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { APPROVE_TRANSFER, REJECT_TRANSFER } from './decide-transfer';
import { GUARD_TRANSFER } from './guard-transfer-job';
import { transferDecisions } from './transfer-decisions';

const HOUR_MS = 3_600_000;

describe('a transfer that has to be rejected', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('transfer_patience');
  });
  afterAll(() => test.end());

  it('is looked at for two days while nobody says whether the domain may leave', () => {
    const patience = GUARD_TRANSFER.delays.reduce((sum, delay) => sum + delay, 0);
    expect(patience).toBeGreaterThanOrEqual(48 * HOUR_MS);
  });

  it('is rejected however long its registry does not answer; an approval is given up', () => {
    const kinds = transferDecisions(testDeps(test.database, new StoppedClock(new Date())));
    const keepsTrying = Object.fromEntries(kinds.map((kind) => [kind.name, kind.keepsTrying === true]));
    expect(keepsTrying).toEqual({ [APPROVE_TRANSFER]: false, [REJECT_TRANSFER]: true });
  });
});
