import type { Locale } from '@customer-area/shared/locale';
import type { SellerFacts } from '@customer-area/shared/seller';
import { messages } from '../messages';

/** In whose name letters are written. */
export interface Sender {
  readonly seller: SellerFacts;
  /** Where the paths of letters lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

/** What stands below a letter: why one gets it, where to ask, and what the law wants of a company. One entry is one line. */
export function smallPrint(
  { seller }: Sender,
  letter: { readonly why?: string | undefined; readonly replyTo?: string | null | undefined },
  locale: Locale,
): readonly string[] {
  const { name, vatNumber, rea, address, pec, email } = seller;
  const say = (...asked: Parameters<typeof messages.text> extends [unknown, ...infer Rest] ? Rest : never) =>
    messages.text(locale, ...asked);
  const company = {
    ...{ name, vatNumber, pec, office: rea.office, rea: rea.number },
    ...{ street: address.street, postalCode: address.postalCode, city: address.city },
    province: address.province,
    capital: Math.round(Number(rea.capital) * 100),
    soleShareholder: rea.soleShareholder,
    inLiquidation: rea.inLiquidation,
  };
  return [
    letter.why ?? say('letter.why', { name }),
    letter.replyTo == null ? say('letter.ask', { email }) : say('letter.answer'),
    say('letter.company', company),
  ];
}
