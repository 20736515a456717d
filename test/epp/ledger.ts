import type { RegistryRefusal } from '../../subgraphs/domains/src/registry';
import { type Command, changed } from '../../subgraphs/domains/src/registry/simulated/commands/effect';
import { afterTime, nextChangeAt } from '../../subgraphs/domains/src/registry/simulated/passing-time';
import {
  REGISTRY_RULES,
  type SimulatedRegistryId,
} from '../../subgraphs/domains/src/registry/simulated/registry-rules';
import type { Asking } from '../../subgraphs/domains/src/registry/simulated/shown-record';
import type { Charge, Notice, StoredName } from '../../subgraphs/domains/src/registry/simulated/stored-name';
import { takenName } from '../../subgraphs/domains/src/registry/simulated/taken-name';

/** A notice, and what it is about. */
export interface Told extends Notice {
  readonly name: string;
  readonly before: StoredName | null;
}

export type Done =
  | { readonly kind: 'refused'; readonly code: RegistryRefusal }
  | { readonly kind: 'done'; readonly stored: StoredName | null; readonly isPending: boolean };

/** The books of one registry, in memory: names, and the credit of its registrars. How names behave are the rules of all registries. */
export class Ledger {
  readonly names = new Map<string, StoredName>();
  readonly credit = new Map<string, number>();
  /** Names whose restore was asked for and not reported yet, and when. */
  readonly awaitingReport = new Map<string, Date>();
  private caughtUpTo = 0;

  constructor(
    readonly registry: SimulatedRegistryId,
    readonly now: () => Date,
    private readonly tell: (told: Told) => void,
  ) {}

  get rules() {
    return REGISTRY_RULES[this.registry];
  }

  asking(registrar: string): Asking {
    return { registry: this.registry, rules: this.rules, registrar, now: this.now() };
  }

  find(name: string): StoredName | null {
    this.catchUp();
    return this.names.get(name) ?? takenName(name, this.now());
  }

  carryOut(registrar: string, name: string, command: Command): Done {
    const before = this.find(name);
    const effect = command(before, this.asking(registrar));
    if (effect.kind === 'refused') return effect;
    const spent = effect.charges.filter((charge) => charge.registrar === registrar);
    const left = spent.reduce((sum, { amount }) => sum + amount, this.credit.get(registrar) ?? 0);
    if (left < 0 && spent.some(({ amount }) => amount < 0))
      return { kind: 'refused', code: 'CREDIT_EXHAUSTED' };
    this.write(name, before, effect.stored, effect.charges, effect.notices);
    return { kind: 'done', stored: effect.stored, isPending: effect.pending !== undefined };
  }

  /** Puts a name as it is to be, at no charge. */
  put(stored: StoredName): void {
    this.carryOut(stored.sponsor, stored.name, () => changed(stored));
  }

  /** What time has done to all names. */
  catchUp(): void {
    const now = this.now();
    if (now.getTime() === this.caughtUpTo) return;
    this.caughtUpTo = now.getTime();
    for (const [name, before] of this.names) {
      if (nextChangeAt(before, this.rules) > now) continue;
      const { stored, charges, notices } = afterTime(before, this.rules, now);
      this.write(name, before, stored, charges, notices);
    }
  }

  private write(
    name: string,
    before: StoredName | null,
    after: StoredName | null,
    charges: readonly Charge[],
    notices: readonly Notice[],
  ): void {
    if (after === null) this.names.delete(name);
    else this.names.set(name, after);
    if (after?.deletedAt == null) this.awaitingReport.delete(name);
    for (const { registrar, amount } of charges)
      this.credit.set(registrar, (this.credit.get(registrar) ?? 0) + amount);
    for (const notice of notices) this.tell({ ...notice, name, before });
  }
}
