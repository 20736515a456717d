import type { ReadElement, WrittenElement } from '../../subgraphs/domains/src/registry/epp/xml';
import type { SimulatedRegistryId } from '../../subgraphs/domains/src/registry/simulated/registry-rules';
import { Ledger, type Told } from './ledger';

/** A message in the queue of a registrar. */
export interface Message {
  readonly id: string;
  readonly at: Date;
  readonly text: string;
  readonly data: WrittenElement | null;
  readonly extension: WrittenElement | null;
}

/** A contact: whose it is, and its parts as they came. */
export interface Contact {
  readonly registrar: string;
  readonly object: ReadElement;
  readonly extension: ReadElement | null;
  /** Of .it: whether everything is shown to everybody. */
  readonly isConsented: boolean;
}

/** A host that is an object of its own. */
export interface Host {
  readonly registrar: string;
  readonly addresses: readonly string[];
}

export interface RegistrySettings {
  readonly registry: SimulatedRegistryId;
  readonly now: () => Date;
  /** Password by registrar. */
  readonly registrars: Readonly<Record<string, string>>;
  /** In cents, of each registrar. */
  readonly credit: number;
}

/** Everything that one registry keeps. */
export class Registry {
  readonly ledger: Ledger;
  readonly contacts = new Map<string, Contact>();
  readonly hosts = new Map<string, Host>();
  /** Of names, as their registrars are shown them. */
  readonly authCodes = new Map<string, string>();
  readonly premium = new Set<string>();
  /** Whether the dates of a name are shown to other registrars than its own. */
  tellsDatesToOthers = true;
  readonly queues = new Map<string, Message[]>();
  private messages = 0;

  constructor(
    readonly settings: RegistrySettings,
    private readonly messageOf: (told: Told, registry: Registry) => Omit<Message, 'id' | 'at'>,
  ) {
    const { registry, now, registrars, credit } = settings;
    this.ledger = new Ledger(registry, now, (told) =>
      this.enqueue(told.registrar, told.at, this.messageOf(told, this)),
    );
    for (const registrar of Object.keys(registrars)) this.ledger.credit.set(registrar, credit);
  }

  enqueue(registrar: string, at: Date, message: Omit<Message, 'id' | 'at'>): void {
    const queue = this.queues.get(registrar) ?? [];
    this.queues.set(registrar, queue);
    queue.push({ ...message, id: String(++this.messages), at });
  }
}
