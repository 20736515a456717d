import { type Cents, euro } from '@customer-area/shared/money';
import type { RegistryAccount, RegistryAnswer, RegistryMessage } from '../port';
import { catchUp } from './catch-up';
import type { Simulation } from './simulation';

/** The account of a registrar at a simulated registry: its messages and its credit. */
export class SimulatedAccount implements RegistryAccount {
  constructor(private readonly simulation: Simulation) {}

  async poll(): Promise<RegistryAnswer<RegistryMessage | null>> {
    const { database, simulatedAccounts, simulatedRegistry, registrar } = this.simulation;
    await catchUp(this.simulation);
    const message = await simulatedAccounts.oldestMessage(database.read, this.simulation);
    if (message === null) return { kind: 'answered', value: null };
    const { id, kind, name, at } = message;
    const stored = kind === 'TRANSFER_APPROVED' ? await simulatedRegistry.name(database.read, name) : null;
    const gainingRegistrar = stored === null || stored.sponsor === registrar ? null : stored.sponsor;
    return { kind: 'answered', value: { id: String(id), kind, name, at, gainingRegistrar } };
  }

  async acknowledge(messageId: string): Promise<RegistryAnswer<null>> {
    const { database, clock, simulatedAccounts } = this.simulation;
    await simulatedAccounts.acknowledge(database.read, this.simulation, messageId, clock.now());
    return { kind: 'answered', value: null };
  }

  async balance(): Promise<RegistryAnswer<Cents>> {
    const { database, simulatedAccounts } = this.simulation;
    await catchUp(this.simulation);
    const balance = await simulatedAccounts.balance(database.read, this.simulation);
    return { kind: 'answered', value: euro(balance) };
  }
}
