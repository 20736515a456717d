import type {
  ContactCreateCommand,
  ContactUpdateCommand,
  CreateCommand,
  DeleteCommand,
  NameAvailability,
  RegistryAdapter,
  RegistryAnswer,
  RegistryCommand,
  RegistryPort,
  RegistryTraits,
  RenewCommand,
  RestoreCommand,
  TradeCommand,
  TransferRequestCommand,
  UpdateCommand,
} from './port';
import type { RegistryRoutes } from './routes';

/** The entry for every extension that has none of its own. */
const ANY = '*';

/** Sends each command to the registry of its extension, as the configuration says which that is. */
export class RegistryRouter implements RegistryPort {
  constructor(
    /** One of each registry that is in use. */
    readonly adapters: ReadonlyMap<string, RegistryAdapter>,
    /** Extension → registry; `*` for all others. */
    private readonly routes: RegistryRoutes,
  ) {
    for (const id of Object.values(routes))
      if (!adapters.has(id)) throw new Error(`there is no registry ${id}`);
  }

  registryOf = (tld: string): string =>
    (Object.hasOwn(this.routes, tld) ? this.routes[tld] : this.routes[ANY]) ?? ANY;

  traitsOf(name: string): RegistryTraits {
    return this.ofName(name).traitsOf(name);
  }

  /** One round trip per registry, all at once. */
  async check(names: readonly string[]): Promise<RegistryAnswer<ReadonlyMap<string, NameAvailability>>> {
    const asked = new Map<RegistryAdapter, string[]>();
    for (const name of names) {
      const registry = this.ofName(name);
      asked.set(registry, [...(asked.get(registry) ?? []), name]);
    }
    const answers = await Promise.all([...asked].map(([registry, of]) => registry.check(of)));
    const all = new Map<string, NameAvailability>();
    for (const answer of answers) {
      if (answer.kind === 'unavailable') return answer;
      for (const [name, availability] of answer.value) all.set(name, availability);
    }
    return { kind: 'answered', value: all };
  }

  info = (name: string) => this.ofName(name).info(name);
  glueOf = (name: string) => this.ofName(name).glueOf(name);
  create = (command: CreateCommand) => this.ofName(command.name).create(command);
  renew = (command: RenewCommand) => this.ofName(command.name).renew(command);
  delete = (command: DeleteCommand) => this.ofName(command.name).delete(command);
  restore = (command: RestoreCommand) => this.ofName(command.name).restore(command);
  update = (command: UpdateCommand) => this.ofName(command.name).update(command);
  trade = (command: TradeCommand) => this.ofName(command.name).trade(command);

  requestTransfer = (command: TransferRequestCommand) => this.ofName(command.name).requestTransfer(command);
  fitsAuthCode = (name: string, authCode: string) => this.ofName(name).fitsAuthCode(name, authCode);
  transferOf = (name: string) => this.ofName(name).transferOf(name);
  approveTransfer = (command: RegistryCommand) => this.ofName(command.name).approveTransfer(command);
  rejectTransfer = (command: RegistryCommand) => this.ofName(command.name).rejectTransfer(command);
  cancelTransfer = (command: RegistryCommand) => this.ofName(command.name).cancelTransfer(command);

  createContact = (command: ContactCreateCommand) => this.ofTld(command.tld).createContact(command);
  updateContact = (command: ContactUpdateCommand) => this.ofTld(command.tld).updateContact(command);
  contactInfo = (tld: string, handle: string) => this.ofTld(tld).contactInfo(tld, handle);

  private ofName(name: string): RegistryAdapter {
    return this.ofTld(name.slice(name.lastIndexOf('.') + 1));
  }

  private ofTld(tld: string): RegistryAdapter {
    const registry = this.adapters.get(this.registryOf(tld));
    if (registry === undefined) throw new Error(`no registry for .${tld}`);
    return registry;
  }
}
