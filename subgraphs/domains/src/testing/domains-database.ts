import type { Clock } from '@customer-area/shared/clock';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { Initial1763800000000 } from '../../migrations/1763800000000-initial';
import { SimulatedRegistry1763800000001 } from '../../migrations/1763800000001-simulated-registry';
import { EventActor1763900000000 } from '../../migrations/1763900000000-event-actor';
import { Verification1763900650000 } from '../../migrations/1763900650000-verification';
import { ParkedEvents1764300000000 } from '../../migrations/1764300000000-parked-events';
import { LineKinds1764400000000 } from '../../migrations/1764400000000-line-kinds';
import { DomainRow } from '../portfolio';
import { RegistrantContactRow, VerificationRow } from '../verification';

export interface TestDatabase {
  readonly database: Database;
  end(): Promise<void>;
}

/** The service's own database without the service, for tests of one use case. */
export async function domainsDatabase(name: string): Promise<TestDatabase> {
  const empty = await emptyDatabase(name);
  const database = await openDatabase({
    url: empty.url,
    entities: [DomainRow, RegistrantContactRow, VerificationRow],
    migrations: [
      Initial1763800000000,
      SimulatedRegistry1763800000001,
      EventActor1763900000000,
      Verification1763900650000,
      ParkedEvents1764300000000,
      LineKinds1764400000000,
    ],
  });
  return {
    database,
    end: async () => {
      await database.close();
      await empty.drop();
    },
  };
}

/** A clock that stands still until it is moved. */
export class StoppedClock implements Clock {
  constructor(private moment: Date) {}
  now(): Date {
    return this.moment;
  }
  setTo(moment: Date): void {
    this.moment = moment;
  }
  advance(days: number): void {
    this.moment = addDays(this.moment, days);
  }
}
