import type {
  ContactCommands,
  ContactCreateCommand,
  ContactUpdateCommand,
  RegistryAnswer,
  RegistryContact,
  RegistryOutcome,
} from '../port';
import { REGISTRY_RULES } from './registry-rules';
import type { Simulation } from './simulation';
import { withItsTrouble } from './troubled-command';

type Outcome = RegistryOutcome<RegistryContact>;

/** The contacts of a registrar at a simulated registry. Reserved names make trouble as handles, too. */
export class SimulatedContacts implements ContactCommands {
  constructor(private readonly simulation: Simulation) {}

  createContact({ commandId: id, handle, contact }: ContactCreateCommand): Promise<Outcome> {
    const { database, clock, simulatedRegistry, simulatedAccounts } = this.simulation;
    const received = { id, kind: 'contact-create', name: handle, at: clock.now() };
    return database.transact((manager) =>
      withItsTrouble(simulatedRegistry, manager, received, async (): Promise<Outcome> => {
        const isNew = await simulatedAccounts.insertContact(manager, this.simulation, handle, contact);
        if (!isNew) return { kind: 'refused', code: 'CONTACT_EXISTS' };
        return { kind: 'done', record: { handle, ...contact } };
      }),
    );
  }

  updateContact({ commandId: id, handle, contact }: ContactUpdateCommand): Promise<Outcome> {
    const { database, clock, registry, registrar, simulatedRegistry, simulatedAccounts } = this.simulation;
    const received = { id, kind: 'contact-update', name: handle, at: clock.now() };
    return database.transact((manager) =>
      withItsTrouble(simulatedRegistry, manager, received, async (): Promise<Outcome> => {
        const stored = await simulatedAccounts.contact(manager, registry, handle);
        if (stored === null || stored.registrar !== registrar)
          return { kind: 'refused', code: 'UNKNOWN_CONTACT' };
        const next = { ...stored.contact, ...contact };
        const isOther =
          next.name !== stored.contact.name || next.organization !== stored.contact.organization;
        if (isOther && REGISTRY_RULES[registry].holderIsFixed)
          return { kind: 'refused', code: 'HOLDER_FIXED' };
        await simulatedAccounts.putContact(manager, this.simulation, handle, next);
        return { kind: 'done', record: { handle, ...next } };
      }),
    );
  }

  async contactInfo(_tld: string, handle: string): Promise<RegistryAnswer<RegistryContact | null>> {
    const { database, registry, simulatedAccounts } = this.simulation;
    const stored = await simulatedAccounts.contact(database.read, registry, handle);
    return { kind: 'answered', value: stored === null ? null : { handle, ...stored.contact } };
  }
}
