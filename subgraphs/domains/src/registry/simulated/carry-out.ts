import type { EntityManager } from 'typeorm';
import type { OwnRecord, RegistryOutcome, RegistryRecord } from '../port';
import type { Command } from './commands/effect';
import { afterTime } from './passing-time';
import { CreditExhausted, recordChange } from './record-change';
import { REGISTRY_RULES } from './registry-rules';
import { type Asking, freedRecord, shownRecord } from './shown-record';
import type { Simulation } from './simulation';
import type { StoredName } from './stored-name';
import { takenName } from './taken-name';
import { withItsTrouble } from './troubled-command';

type Outcome = RegistryOutcome<RegistryRecord>;

interface Received {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Carries out a command after which the name is ours. */
export async function carryOutOnOwn(
  simulation: Simulation,
  received: Received,
  command: Command,
): Promise<RegistryOutcome<OwnRecord>> {
  const outcome = await carryOut(simulation, received, command);
  if (outcome.kind !== 'done') return outcome;
  const { record } = outcome;
  if (!record.isOurs) throw new Error(`${received.name} is not ours after ${received.kind}`);
  return { kind: 'done', record };
}

/** Carries out a command on a name: time first, then the command, and all of it is stored, or nothing. */
export async function carryOut(
  simulation: Simulation,
  received: Received,
  command: Command,
): Promise<Outcome> {
  const { database, clock, registry, registrar, simulatedRegistry } = simulation;
  try {
    return await database.transact((manager) => {
      const now = clock.now();
      const asking = { registry, rules: REGISTRY_RULES[registry], registrar, now };
      return withItsTrouble(simulatedRegistry, manager, { ...received, at: now }, async () =>
        onName(simulation, manager, received.name, command, asking),
      );
    });
  } catch (error) {
    if (error instanceof CreditExhausted) return { kind: 'refused', code: 'CREDIT_EXHAUSTED' };
    throw error;
  }
}

async function onName(
  simulation: Simulation,
  manager: EntityManager,
  name: string,
  command: Command,
  asking: Asking,
): Promise<Outcome> {
  const before = await lockedName(simulation, manager, name, asking.now);
  const passed = before === null ? null : afterTime(before, asking.rules, asking.now);
  const effect = command(passed?.stored ?? null, asking);
  if (effect.kind === 'refused') return effect;
  const { stored: after } = effect;
  const byTime = (passed?.charges ?? []).map((charge) => ({ ...charge, isByTime: true }));
  const charges = [...byTime, ...effect.charges];
  const notices = [...(passed?.notices ?? []), ...effect.notices];
  const refusal = await recordChange(simulation, manager, { name, before, after, charges, notices });
  if (refusal !== null) return { kind: 'refused', code: refusal };
  if (effect.pending !== undefined) return { kind: 'pending', reference: effect.pending };
  if (after !== null) return { kind: 'done', record: shownRecord(after, asking) };
  if (passed === null || passed.stored === null) throw new Error(`a command freed ${name}, which was free`);
  return { kind: 'done', record: freedRecord(passed.stored, asking) };
}

/** Looked for without a lock first: two that lock a name nobody has would wait for each other to insert it. */
async function lockedName(
  { registry, simulatedRegistry: store }: Simulation,
  manager: EntityManager,
  name: string,
  now: Date,
): Promise<StoredName | null> {
  if ((await store.name(manager, name)) === null) {
    const taken = takenName(name, now);
    if (taken === null) return null;
    await store.insertName(manager, registry, taken);
  }
  return store.lockName(manager, name);
}
