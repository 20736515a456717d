import { canonicalName, type ParsedDomainName, parseDomainName } from './domain-name';
import type { RuleSet } from './rule-set';
import type { TldPolicy } from './tld-policy';

/** What knows the rules it was sold under. */
export interface SoldUnder {
  readonly policyVersion: number;
}

// Late enough that every row of the dated tables has begun.
const ALL_ROWS = new Date(8.64e15);

/**
 * The rules of the extensions, in memory: asking costs no statement. `take` replaces them as a whole, so that whoever
 * asks twice at one instant gets one answer.
 */
export class TldRules {
  constructor(private rules: RuleSet) {}

  take(rules: RuleSet): void {
    this.rules = rules;
  }

  /** The policy of an extension (A-label, lower case, no dot) in force at a moment; null where it is not on sale. */
  policyFor(tld: string, at: Date): TldPolicy | null {
    return this.rules.byTld.get(tld)?.findLast(({ validFrom }) => validFrom <= at) ?? null;
  }

  /** The policy of an extension that is sold at this moment: that it has none is a defect. */
  inForce(tld: string, at: Date): TldPolicy {
    const policy = this.policyFor(tld, at);
    if (policy === null) throw new Error(`no policy for .${tld}`);
    return policy;
  }

  policyOfVersion(version: number): TldPolicy {
    const policy = this.rules.byVersion.get(version);
    if (policy === undefined) throw new Error(`there is no policy of version ${version}`);
    return policy;
  }

  /** The policy that a domain was sold under, whatever is in force for new ones. */
  policyOf({ policyVersion }: SoldUnder): TldPolicy {
    return this.policyOfVersion(policyVersion);
  }

  /** The policies of all extensions on sale at a moment. */
  policiesAt(at: Date): readonly TldPolicy[] {
    return [...this.rules.byTld.keys()]
      .map((tld) => this.policyFor(tld, at))
      .filter((policy) => policy !== null);
  }

  /** When another policy of the extension takes its place; null while none is planned. */
  validUntil({ tld, validFrom }: TldPolicy): Date | null {
    return this.rules.byTld.get(tld)?.find((later) => later.validFrom > validFrom)?.validFrom ?? null;
  }

  hasLetters(name: string): boolean {
    return this.rules.letters.has(name);
  }

  /** Every policy that has begun: domains may have been sold under each of them. */
  policiesUntil(at: Date): readonly TldPolicy[] {
    return [...this.rules.byVersion.values()].filter(({ validFrom }) => validFrom <= at);
  }

  /** Reads a name as a customer writes it, by the rules of a moment. */
  parse(name: string, at: Date): ParsedDomainName {
    return parseDomainName(name, {
      policyFor: (tld) => this.policyFor(tld, at),
      isReserved: (tld, label) => {
        const since = this.rules.reserved.get(tld)?.get(label);
        return since !== undefined && since <= at;
      },
    });
  }

  /** Reads back a name that was sold, under whichever rules: stricter ones may have followed, or be announced. */
  parseSold(name: string): ParsedDomainName {
    const latest = this.parse(name, ALL_ROWS);
    if (latest.ok) return latest;
    const tld = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const earlier = (this.rules.byTld.get(tld) ?? []).map(({ validFrom }) => this.parse(name, validFrom));
    return earlier.findLast(({ ok }) => ok) ?? latest;
  }

  /** The A-label of a name that somebody may hold here, typed in either form; null for one that nobody can. */
  heldName(typed: string): string | null {
    const parsed = this.parseSold(typed);
    if (parsed.ok) return parsed.name;
    // A name beneath somebody's domain.
    return parsed.code === 'TOO_MANY_LABELS' ? canonicalName(typed) : null;
  }
}
