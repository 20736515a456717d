import { Money } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { messages } from '../messages';
import { OrderRefused, toOrderRefused } from '../orders';
import type { PromoCheck } from './check-promo-code';

@ObjectType({
  simpleResolvers: true,
  description: 'What an order would cost with a promo code, at this moment.',
})
export class PromoCodeFits {
  @Field(() => String, { description: 'As it is kept, in capitals.' })
  code!: string;
  @Field(() => Money, { description: 'What it takes off, without VAT.' })
  discount!: Money;
  @Field(() => Money, { description: 'Without VAT, after the discount.' })
  net!: Money;
  @Field(() => Money, { description: 'VAT on `net`; that of a consumer in Italy without signing in.' })
  vat!: Money;
  @Field(() => Money, { description: 'net + vat.' })
  total!: Money;
}

export const CheckPromoCodeResult = createUnionType({
  name: 'CheckPromoCodeResult',
  description: 'What the order would cost, or why the code or a line does not fit.',
  types: () => [PromoCodeFits, OrderRefused] as const,
});

export function toCheckResult(check: PromoCheck, locale: Locale): typeof CheckPromoCodeResult {
  if (check.kind === 'line refused') return toOrderRefused(check.code, check.message, `lines.${check.index}`);
  if (check.kind === 'refused')
    return toOrderRefused(check.code, messages.text(locale, `order.${check.code}`));
  const money = (amount: number): Money => ({ amount, currency: 'EUR' });
  const { discount, net, vat, total } = check.totals;
  return Object.assign(new PromoCodeFits(), {
    code: check.code,
    discount: money(discount),
    net: money(net),
    vat: money(vat),
    total: money(total),
  });
}
