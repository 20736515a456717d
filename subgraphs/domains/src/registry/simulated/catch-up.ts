import { afterTime } from './passing-time';
import { recordChange } from './record-change';
import { REGISTRY_RULES } from './registry-rules';
import type { Simulation } from './simulation';

/** Stores what time has done to the names of a registry, so that its charges and messages are there to be read. */
export async function catchUp(simulation: Simulation): Promise<void> {
  const { database, clock, registry, simulatedRegistry } = simulation;
  for (;;) {
    const due = await simulatedRegistry.dueNames(database.read, registry, clock.now());
    if (due.length === 0) return;
    for (const name of due) await catchUpName(simulation, name);
  }
}

async function catchUpName(simulation: Simulation, name: string): Promise<void> {
  const { database, clock, registry, simulatedRegistry } = simulation;
  await database.transact(async (manager) => {
    const before = await simulatedRegistry.lockName(manager, name);
    if (before === null) return;
    const { stored: after, charges, notices } = afterTime(before, REGISTRY_RULES[registry], clock.now());
    const byTime = charges.map((charge) => ({ ...charge, isByTime: true }));
    await recordChange(simulation, manager, { name, before, after, charges: byTime, notices });
  });
}
