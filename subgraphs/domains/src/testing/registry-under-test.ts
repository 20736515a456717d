import type {
  OwnRecord,
  Publication,
  RegistryAdapter,
  RegistryMessage,
  RegistryOutcome,
  RegistryRecord,
} from '../registry';

/** An adapter under test, and names and ids that the contract needs. */
export interface RegistryUnderTest {
  readonly registry: RegistryAdapter;
  /** The same registry as another registrar sees it: transfers need two. */
  readonly other: RegistryAdapter;
  /** A name nobody has. */
  freshName(): string;
  /** A client transaction id never used before. */
  freshId(): string;
  /** A name that belongs to somebody else. */
  readonly takenName: string;
  /** Where the registry's clock stands. */
  now(): Date;
  /** Lets days pass; null where only the world can: what needs them is left out then. */
  readonly passDays: ((days: number) => void) | null;
}

/** What the registry of an extension prescribes, as its documentation says. */
export interface RegistryFacts {
  readonly tld: string;
  readonly renews: boolean;
  readonly trades: boolean;
  readonly holderIsFixed: boolean;
  /** How it is told what a holder has consented to have published. */
  readonly publication: Publication;
  /** Whether it shows the tax code of a contact, which is no part of the standard. */
  readonly keepsTaxCodes: boolean;
  readonly deletesAtExpiry: boolean;
  readonly redemptionDays: number;
  readonly pendingDeleteDays: number;
  /** Days in which a delete takes back the registry's own renewal. */
  readonly autoRenewDays: number;
  /** Days after a registration in which a delete takes its charge back. */
  readonly freeDays: number;
  /** Whether it keeps the addresses of name servers to which no name points. */
  readonly keepsHosts: boolean;
  readonly transferDays: number;
  readonly transferYears: number;
  /** Whether it says beforehand that a code is not that of a name. */
  readonly tellsAuthCode: boolean;
  readonly words: {
    readonly autoRenewed: readonly string[];
    readonly redemption: readonly string[];
    readonly held: readonly string[];
    readonly withoutNameServers: readonly string[];
  };
}

export const NAME_SERVERS = ['ns1.example.net', 'ns2.example.net'];

/** The outcome of a command that must have been done. */
export function done<Result>(outcome: RegistryOutcome<Result>): Result {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.record;
}

/** What the contract does again and again with an adapter. */
export class ContractSteps {
  constructor(readonly adapter: RegistryUnderTest) {}

  command(name: string) {
    return { commandId: this.adapter.freshId(), name };
  }

  async created(years = 1, by = this.adapter.registry): Promise<OwnRecord> {
    const command = { ...this.command(this.adapter.freshName()), years, nameServers: NAME_SERVERS };
    return done(await by.create(command));
  }

  async shown(name: string): Promise<RegistryRecord | null> {
    const answer = await this.adapter.registry.info(name);
    if (answer.kind === 'unavailable') throw new Error('unavailable');
    return answer.value;
  }

  async credit(): Promise<number> {
    const answer = await this.adapter.registry.balance();
    if (answer.kind === 'unavailable') throw new Error('unavailable');
    return answer.value.amount;
  }

  passDays(days: number): void {
    this.adapter.passDays?.(days);
  }

  /** Reads and acknowledges all messages: the kinds of those about a name. */
  async messagesAbout(name: string, by = this.adapter.registry): Promise<string[]> {
    return (await this.readAbout(name, by)).map(({ kind }) => kind);
  }

  /** The same, with all that they say. */
  async readAbout(name: string, by = this.adapter.registry): Promise<RegistryMessage[]> {
    const messages: RegistryMessage[] = [];
    for (;;) {
      const answer = await by.poll();
      if (answer.kind === 'unavailable') throw new Error('unavailable');
      if (answer.value === null) return messages;
      if (answer.value.name === name) messages.push(answer.value);
      await by.acknowledge(answer.value.id);
    }
  }
}
