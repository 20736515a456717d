import { DAY_MS } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { moveClock, type ServiceClock } from '@customer-area/shared/runtime';
import { messages } from '../messages';
import type { SandboxClockStore } from './sandbox-clock.store';

export interface AdvanceClockDeps {
  readonly database: Database;
  readonly clock: ServiceClock;
  readonly offset: SandboxClockStore;
  /** The services that follow this one's clock. */
  readonly followers: readonly Peer[];
  /** This service's own due jobs. */
  readonly settle: () => Promise<void>;
}

const MAX_STEP_DAYS = 3_660;
const MAX_TOTAL_DAYS = 36_600;

/**
 * Moves the sandbox's clock forward for all services: first here, where it is kept, then at the others. One that does
 * not answer catches up by itself as soon as it can.
 */
export async function advanceClock(deps: AdvanceClockDeps, days: number): Promise<Date> {
  if (!Number.isInteger(days) || days < 1 || days > MAX_STEP_DAYS) {
    throw badInput('days', faultText('input.between', { least: 1, most: MAX_STEP_DAYS }));
  }
  const offsetMs = await deps.database.transact(async (manager) => {
    const moved = await deps.offset.add(manager, days * DAY_MS);
    if (moved > MAX_TOTAL_DAYS * DAY_MS) throw badInput('days', messages.localized('fault.centuryAhead'));
    return moved;
  });
  await deps.clock.moveTo(offsetMs);
  await Promise.allSettled([
    deps.settle(),
    ...deps.followers.map((peer) => askOperation(peer, moveClock, { offsetMs })),
  ]);
  return deps.clock.now();
}
