import { setMaxListeners } from 'node:events';
import { newId } from '@customer-area/shared/ids';
import { boundedProvider } from '../bounded-provider';
import type { Captured, Charge, LedgerEntry, PaymentProvider } from '../payment-provider';
import { ProviderFaults } from './provider-faults';

/** Tokens that make an adapter's test account behave in each of these ways. */
export interface ContractTokens {
  readonly captured: string;
  readonly declined: string;
  readonly declinedForNow: string;
  readonly authenticationRequired: string;
  readonly actionRequired: string;
  readonly processing: string;
  /** These are captured while the customer is there, and refused without. */
  readonly declinedLater: string;
  readonly declinedForNowLater: string;
  readonly authenticationRequiredLater: string;
  readonly unknown: string;
}

export interface OpenAccount {
  readonly provider: PaymentProvider;
  readonly tokens: ContractTokens;
  close(): Promise<void>;
}

/** No machine takes so long. */
const PATIENCE_MS = 20_000;
/** Where nothing answers: tests take as much longer. */
const TIME_OUT_MS = 500;

export const NOT_CONFIRMED = { outcome: 'refused', code: 'PAYMENT_NOT_CONFIRMED', decline: 'soft' };

/** An adapter under test, with faults between it and the tests. */
export class ContractAccount {
  readonly faults = new ProviderFaults();
  readonly signal = new AbortController().signal;
  private readonly began = new Date();
  private opened: OpenAccount | null = null;
  private patient: PaymentProvider | null = null;
  private impatient: PaymentProvider | null = null;

  constructor(private readonly openAccount: () => Promise<OpenAccount>) {
    setMaxListeners(0, this.signal);
  }

  async open(): Promise<void> {
    this.opened = await this.openAccount();
    const faulty = this.faults.around(this.opened.provider);
    this.patient = boundedProvider(faulty, PATIENCE_MS);
    this.impatient = boundedProvider(faulty, TIME_OUT_MS);
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }

  get provider(): PaymentProvider {
    const provider = this.faults.isSilenceComing() ? this.impatient : this.patient;
    if (provider === null) throw new Error('not open');
    return provider;
  }

  get tokens(): ContractTokens {
    if (this.opened === null) throw new Error('not open');
    return this.opened.tokens;
  }

  charge(token: string, over: Partial<Charge> = {}): Charge {
    const asked = { amount: 1_219, currency: 'EUR', token, keep: false, offSession: false };
    return { chargeId: newId('pay'), ...asked, ...over };
  }

  /** The provider's name of a new charge. */
  async prepared(token: string, over: Partial<Charge> = {}): Promise<string> {
    const answer = await this.provider.prepare(this.charge(token, over), this.signal);
    if (answer.outcome !== 'prepared') throw new Error(`not prepared: ${answer.code}`);
    return answer.reference;
  }

  async captured(over: Partial<Charge> = {}): Promise<{ reference: string; outcome: Captured }> {
    const reference = await this.prepared(over.token ?? this.tokens.captured, over);
    const outcome = await this.provider.confirm(reference, this.signal);
    if (outcome.outcome !== 'captured') throw new Error(`not captured: ${outcome.outcome}`);
    return { reference, outcome };
  }

  /** What the provider's own books say of a charge. */
  async movements(reference: string): Promise<LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    for (let after: string | null = null; ; ) {
      const page = await this.provider.ledger({ since: this.began, after }, this.signal);
      entries.push(...page.entries);
      if (page.next === null) break;
      after = page.next;
    }
    return entries.filter((entry) => entry.reference === reference);
  }
}
