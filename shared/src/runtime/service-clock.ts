import { type Clock, SandboxClock, SystemClock } from '../clock';
import type { Database } from '../database';

/** A service's clock: the machine's, or in the sandbox one whose offset is kept in the service's own database. */
export interface ServiceClock extends Clock {
  /** The sandbox's offset in milliseconds; 0 outside the sandbox. */
  offset(): number;
  /** Moves the sandbox's clock forward and remembers it. An older offset is ignored. */
  moveTo(offsetMs: number): Promise<boolean>;
}

export async function openClock(database: Database, sandbox: boolean): Promise<ServiceClock> {
  if (!sandbox) {
    const system = new SystemClock();
    return { now: () => system.now(), offset: () => 0, moveTo: async () => false };
  }
  const clock = new SandboxClock();
  const rows = (await database.read.query(
    'SELECT offset_ms AS offsetMs FROM sandbox_clock WHERE id = 1',
  )) as { offsetMs: string }[];
  clock.moveTo(Number(rows[0]?.offsetMs ?? 0));
  return {
    now: () => clock.now(),
    offset: () => clock.offset,
    moveTo: async (offsetMs) => {
      if (offsetMs <= clock.offset) return false;
      await database.read.query('UPDATE sandbox_clock SET offset_ms = GREATEST(offset_ms, ?) WHERE id = 1', [
        offsetMs,
      ]);
      return clock.moveTo(offsetMs);
    },
  };
}
