import type { EntityManager } from 'typeorm';
import type { RegistryOutcome } from '../port';
import { behaviourOf } from './reserved-names';
import type { SimulatedRegistryStore } from './simulated-registry.store';

export interface ReceivedCommand {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly at: Date;
  /** What makes trouble, where it is not the name. */
  readonly troubledBy?: string;
}

/** Logs a command and carries it out, with the trouble that its name, or what it names, is reserved for. */
export async function withItsTrouble<Result>(
  store: SimulatedRegistryStore,
  manager: EntityManager,
  command: ReceivedCommand,
  effect: () => Promise<RegistryOutcome<Result>>,
): Promise<RegistryOutcome<Result>> {
  const behaviour = behaviourOf(command.troubledBy ?? command.name);
  const attempts = await store.countCommand(manager, command);
  if (behaviour === 'STUCK' || (behaviour === 'DOWN_ONCE' && attempts === 1)) return { kind: 'unavailable' };
  const outcome = await effect();
  return behaviour === 'REPLY_LOST_ONCE' && attempts === 1 ? { kind: 'unavailable' } : outcome;
}
