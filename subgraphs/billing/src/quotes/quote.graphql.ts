import { withCodes } from '@customer-area/shared/contract';
import { AtMost, DateTime, Money } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { quoteWarningCodes } from '../../contract';
import { describeLine, OrderLineKind, publicKind } from '../line-kinds';
import { messages } from '../messages';
import { OrderRefused, type QuotedLine } from '../orders';
import { toVatSummaries, VatSummary } from '../pricing';
import type { Quote as Made } from './make-quote';
import type { QuoteWarningCode } from './quote-warnings';

@ObjectType({
  simpleResolvers: true,
  description: 'What one line costs; services that come with a line stand behind it.',
})
export class QuoteLine {
  @Field(() => OrderLineKind, { description: 'What kind of thing it is.' })
  kind!: string;
  @Field(() => String, { description: 'For people, e.g. "Registrazione esempio.it, 2 anni".' })
  description!: string;
  @Field(() => Int, { nullable: true, description: 'Its term; null for what has none.' })
  years!: number | null;
  @Field(() => Money, { description: 'Catalogue price without VAT, before any discount.' })
  listPrice!: Money;
  @Field(() => Money, { description: 'Without VAT, after its part of a discount.' })
  net!: Money;
  @Field(() => Money, { description: "Its part of the quote's VAT; the parts add up exactly." })
  vat!: Money;
  @Field(() => String, { description: 'VAT rate in percent, e.g. 22.00.' })
  vatRate!: string;
  @Field(() => String, { nullable: true, description: 'FatturaPA nature when there is no VAT, e.g. N2.1.' })
  vatNature!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: withCodes('What to mind about a quote.', 'QuoteWarning', quoteWarningCodes),
})
export class QuoteWarning {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => String, { description: 'For people, in Italian or English.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What lines cost, for `placeOrder(quoteId)`: until `validUntil` it is ordered at exactly this price, or refused with QUOTE_CHANGED. Names are not held.',
})
export class Quote {
  lines!: readonly QuotedLine[];
  @Field(() => ID, { description: 'e.g. quo_01jd….' })
  id!: string;
  @Field(() => DateTime, { description: 'Until when it can be ordered: 24 hours.' })
  validUntil!: Date;
  @Field(() => Int, { description: 'How many lines it has.' })
  lineCount!: number;
  @Field(() => Money, { description: 'Without VAT, after the discount.' })
  net!: Money;
  @Field(() => Money, { description: 'VAT on `net`; under split payment it is not part of `amountDue`.' })
  vat!: Money;
  @AtMost(5)
  @Field(() => [VatSummary], { description: 'net and vat by rate and nature; they add up to both.' })
  vatSummaries!: VatSummary[];
  @Field(() => Money, { description: 'net + vat.' })
  total!: Money;
  @Field(() => Money, {
    description: 'What would be to be paid: the total, or the net amount under split payment.',
  })
  amountDue!: Money;
  @Field(() => Money, { description: 'What the promo code takes off, without VAT.' })
  discount!: Money;
  @Field(() => String, { nullable: true, description: 'The code that gives the discount; null without one.' })
  promoCode!: string | null;
  @AtMost(5)
  @Field(() => [QuoteWarning], { description: 'What to mind before counting on it.' })
  warnings!: QuoteWarning[];
}

export const QuoteResult = createUnionType({
  name: 'QuoteResult',
  description: 'The quote, or why these lines cannot be ordered.',
  types: () => [Quote, OrderRefused] as const,
});

const euro = (amount: number): Money => ({ amount, currency: 'EUR' });

export function toQuote({ row, lines, totals, warnings }: Made, locale: Locale): Quote {
  return Object.assign(new Quote(), {
    lines,
    id: row.id,
    validUntil: row.expiresAt,
    lineCount: lines.length,
    net: euro(totals.net),
    vat: euro(totals.vat),
    vatSummaries: toVatSummaries(totals.summaries, 'EUR'),
    total: euro(totals.total),
    amountDue: euro(totals.amountDue),
    discount: euro(totals.discount),
    promoCode: row.promoCode,
    warnings: warnings.map((code) => toWarning(code, locale)),
  });
}

export function toQuoteLine(
  { facts, listNet, net, vat, vatRate, vatNature }: QuotedLine,
  locale: Locale,
): QuoteLine {
  return {
    kind: publicKind(facts.kind),
    description: describeLine(facts, locale),
    years: facts.years,
    listPrice: euro(listNet),
    net: euro(net),
    vat: euro(vat),
    vatRate,
    vatNature,
  };
}

function toWarning(code: QuoteWarningCode, locale: Locale): QuoteWarning {
  return { code, message: messages.text(locale, `quoteWarning.${code}`) };
}
