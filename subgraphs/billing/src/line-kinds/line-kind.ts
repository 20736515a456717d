import type { Locale } from '@customer-area/shared/locale';
import type { z } from 'zod';
import type { SoldProduct } from '../catalogue';

/** What a customer asks for with one line, as the domains service is asked for it too. */
export interface RequestedLine {
  readonly kind: string;
  /** The domain it is about, where there is one already. */
  readonly domainId?: string;
  readonly [detail: string]: unknown;
}

/** A line that was accepted: frozen on its order. */
export interface LineFacts {
  readonly kind: string;
  readonly domainId: string | null;
  /** Its term; null where there is none. */
  readonly years: number | null;
  /** Whatever else its kind knows of it. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** How customers ask for lines of a kind: one field of `OrderLineInput`. */
export interface LineInput<Value> {
  readonly field: string;
  readonly description: string;
  readonly type: new () => object;
  /** What of the request is passed on and never kept. */
  readonly secret?: string;
  /** The request, once each of its values has the right shape; the caller's fault with its path otherwise. */
  request(value: Value, path: string): Omit<RequestedLine, 'kind'>;
}

/** Everything billing knows of one kind of order line. `Value` is its input, `Facts` an accepted line with its details. */
export interface LineKindRules<Value, Facts> {
  /** As it is stored and told to other services: lower-case. */
  readonly name: string;
  /** Null for a kind that nobody asks for: another line brings it. */
  readonly input: LineInput<Value> | null;
  /** For the public schema; that of its input where there is none. */
  readonly description?: string;
  /** What an accepted line consists of: its details, with `domainId` and `years` where the kind has them. */
  readonly facts: z.ZodType<Facts>;
  /** Whether somebody who has no profile yet may order it. */
  readonly withoutProfile: boolean;
  /** FatturaPA nature of what VAT law leaves out whoever buys it; null: taxed as the customer is. */
  readonly vatNature: string | null;
  /** No two lines of this kind in one order may have the same one. Null: as many as one likes. */
  once(line: Facts): string | null;
  /** Whose price it has. */
  product(line: Facts): SoldProduct;
  /** Whose price comes on top. */
  surcharge?(line: Facts): SoldProduct;
  /** A domain that it adds beneath the one it is about: the order is listed there too, and read by whoever reaches that one. */
  added?(line: Facts): string | null;
  /** What would be asked for to have the same once more; absent for what another line brings. */
  again?(line: Facts): Omit<RequestedLine, 'kind'>;
  /** Once it is paid, its domain is not let go: money for it is waited for. */
  readonly keepsDomain?: true;
  /** Paid after the last day of its change of owner it is of no use. */
  readonly endsWithOwnerChange?: true;
  /** Paid by money that is announced, never by a card: it may have to become credit. */
  readonly slowMeansOnly?: true;
  /** The name it is about is anybody's until it is ordered: a quote does not hold it. */
  readonly takesFreeName?: true;
  /** As customers and tax documents read it. */
  describe(line: Facts, locale: Locale): string;
  /** The name of what it is about, for letters and lists. */
  subject(line: Facts): string;
}

/** A kind as everything outside its folder sees it. */
export interface LineKind {
  readonly name: string;
  /** Null for a kind that nobody asks for. */
  readonly input: LineInput<unknown> | null;
  readonly description: string;
  readonly withoutProfile: boolean;
  readonly vatNature: string | null;
  readonly keepsDomain: boolean;
  readonly endsWithOwnerChange: boolean;
  readonly slowMeansOnly: boolean;
  readonly takesFreeName: boolean;
  /** Null for a line that this kind does not understand. */
  read(line: LineFacts): ReadLine | null;
}

/** What a kind says of one line. */
export interface ReadLine {
  readonly once: string | null;
  readonly product: SoldProduct;
  readonly surcharge: SoldProduct | null;
  readonly added: string | null;
  describe(locale: Locale): string;
  readonly subject: string;
  readonly again: RequestedLine | null;
}

export function defineLineKind<Value, Facts>(rules: LineKindRules<Value, Facts>): LineKind {
  const { name, input, withoutProfile, vatNature, keepsDomain, slowMeansOnly, takesFreeName } = rules;
  return {
    name,
    input,
    description: rules.description ?? input?.description ?? name,
    withoutProfile,
    vatNature,
    keepsDomain: keepsDomain === true,
    endsWithOwnerChange: rules.endsWithOwnerChange === true,
    slowMeansOnly: slowMeansOnly === true,
    takesFreeName: takesFreeName === true,
    read: ({ domainId, years, details }) => {
      const facts = rules.facts.safeParse({ ...details, domainId, years });
      if (!facts.success) return null;
      return {
        once: rules.once(facts.data),
        product: rules.product(facts.data),
        surcharge: rules.surcharge?.(facts.data) ?? null,
        added: rules.added?.(facts.data) ?? null,
        describe: (locale) => rules.describe(facts.data, locale),
        subject: rules.subject(facts.data),
        again: rules.again === undefined ? null : { kind: name, ...rules.again(facts.data) },
      };
    },
  };
}
