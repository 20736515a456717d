import {
  type ContactCommands,
  type ContactCreateCommand,
  type ContactData,
  type ContactUpdateCommand,
  type RegistryAnswer,
  type RegistryContact,
  type RegistryOutcome,
  shownConsent,
} from '../port';
import { REGISTRY_RULES } from './registry-rules';
import { behaviourOf } from './reserved-names';
import type { Simulation } from './simulation';
import { withItsTrouble } from './troubled-command';

type Outcome = RegistryOutcome<RegistryContact>;

/** The contacts of a registrar at a simulated registry. What names are reserved for is had with e-mail addresses that begin alike. */
export class SimulatedContacts implements ContactCommands {
  constructor(private readonly simulation: Simulation) {}

  createContact({ commandId: id, handle, contact }: ContactCreateCommand): Promise<Outcome> {
    const { database, clock, simulatedRegistry, simulatedAccounts } = this.simulation;
    const received = { id, kind: 'contact-create', name: handle, at: clock.now(), troubledBy: contact.email };
    return database.transact((manager) =>
      withItsTrouble(simulatedRegistry, manager, received, async (): Promise<Outcome> => {
        if (isRefused(contact.email)) return { kind: 'refused', code: 'REFUSED_BY_POLICY' };
        const isNew = await simulatedAccounts.insertContact(
          manager,
          this.simulation,
          handle,
          this.kept(contact),
        );
        if (!isNew) return { kind: 'refused', code: 'CONTACT_EXISTS' };
        return { kind: 'done', record: this.shown(handle, contact) };
      }),
    );
  }

  updateContact({ commandId: id, handle, contact }: ContactUpdateCommand): Promise<Outcome> {
    const { database, clock, registry, registrar, simulatedRegistry, simulatedAccounts } = this.simulation;
    const troubledBy = contact.email ?? handle;
    const received = { id, kind: 'contact-update', name: handle, at: clock.now(), troubledBy };
    return database.transact((manager) =>
      withItsTrouble(simulatedRegistry, manager, received, async (): Promise<Outcome> => {
        const stored = await simulatedAccounts.contact(manager, registry, handle);
        if (stored === null || stored.registrar !== registrar)
          return { kind: 'refused', code: 'UNKNOWN_CONTACT' };
        if (isRefused(troubledBy)) return { kind: 'refused', code: 'REFUSED_BY_POLICY' };
        const next = { ...stored.contact, ...contact };
        const isOther =
          next.name !== stored.contact.name || next.organization !== stored.contact.organization;
        if (isOther && REGISTRY_RULES[registry].holderIsFixed)
          return { kind: 'refused', code: 'HOLDER_FIXED' };
        await simulatedAccounts.putContact(manager, this.simulation, handle, this.kept(next));
        return { kind: 'done', record: this.shown(handle, next) };
      }),
    );
  }

  async contactInfo(_tld: string, handle: string): Promise<RegistryAnswer<RegistryContact | null>> {
    const { database, registry, simulatedAccounts } = this.simulation;
    const stored = await simulatedAccounts.contact(database.read, registry, handle);
    return { kind: 'answered', value: stored === null ? null : this.shown(handle, stored.contact) };
  }

  /** Of a consent it keeps as much as it knows words for. */
  private kept(contact: ContactData): ContactData {
    const { publication } = REGISTRY_RULES[this.simulation.registry];
    return { ...contact, published: shownConsent(publication, contact) ?? [] };
  }

  private shown(handle: string, contact: ContactData): RegistryContact {
    const { publication } = REGISTRY_RULES[this.simulation.registry];
    return { handle, ...contact, published: shownConsent(publication, contact) };
  }
}

const isRefused = (email: string) => behaviourOf(email) === 'REFUSED';
