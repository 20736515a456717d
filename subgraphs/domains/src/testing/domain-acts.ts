import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import type { Viewer } from '@customer-area/shared/viewer';
import { type Answer, ask } from '../../../../test/harness/operations';
import { composeStores, entities } from '../compose-stores';
import { simulatedRegistry } from '../registry/simulated';
import { composedDomains, type TestDomains } from './composed-domains';
import { seedDomain } from './seeded-domain';

/** The whole service with domains that a test seeds, and another registrar at the simulated registries. */
export interface TestActs {
  readonly domains: TestDomains;
  readonly database: Database;
  seed(profileId: string, name: string, days?: number): Promise<string>;
  run(viewer: Viewer, source: string, variables?: Record<string, unknown>): Promise<Answer>;
  registry(id: SimulatedRegistryId, registrar?: string): ReturnType<typeof simulatedRegistry>;
  /** Moves business time, and does all that is due. */
  moveTo(days: number): Promise<void>;
  /** Facts that were told of a subject, oldest first. */
  told(subjectId: string): Promise<string[]>;
  end(): Promise<void>;
}

type SimulatedRegistryId = Parameters<typeof simulatedRegistry>[1];

export async function domainActs(name: string): Promise<TestActs> {
  const domains = await composedDomains(name);
  const database = await openDatabase({ url: domains.url, entities, migrations: [] });
  let now = 0;
  const clock = { now: () => addDays(new Date(), now) };
  return {
    domains,
    database,
    seed: (profileId, of, days = 200) =>
      seedDomain(database.read, {
        profileId,
        name: of,
        paidThrough: addDays(clock.now(), days),
        now: clock.now(),
      }),
    run: (viewer, source, variables) => ask(domains, viewer, source, variables),
    registry: (id, registrar) => simulatedRegistry({ ...composeStores(), database, clock }, id, registrar),
    moveTo: async (days) => {
      now = days;
      await domains.moveTo(days);
      await domains.runtime.settle();
    },
    told: async (subjectId) => {
      const rows: { type: string }[] = await database.read.query(
        'SELECT type FROM event_log WHERE subject_id = ? ORDER BY id',
        [subjectId],
      );
      return rows.map(({ type }) => type);
    },
    end: async () => {
      await database.close();
      await domains.end();
    },
  };
}
