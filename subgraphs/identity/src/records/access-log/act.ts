import { formatDate, type Locale, type LocalizedText } from '@customer-area/shared/locale';
import type { z } from 'zod';

/** How a kind of fact is told to the customer: what it is, and which one, as far as the fact says so. */
export interface Act {
  readonly title: LocalizedText;
  /** What is kept of the fact's payload: nothing that is not told. Undefined when the payload has another shape. */
  readonly factsIn: (payload: unknown) => unknown;
  readonly detail: (facts: unknown, locale: Locale) => string | null;
}

/** An act whose kind says all there is to say. */
export function act(it: string, en: string): Act;
/**
 * An act that also says which: told as `title: detail`. Only what `facts` describes is kept of the payload, as JSON, and
 * read through `facts` again when it is shown.
 */
export function act<S extends z.ZodType>(
  it: string,
  en: string,
  facts: S,
  detail: (facts: z.output<S>, locale: Locale) => string | null,
): Act;
export function act<S extends z.ZodType>(
  it: string,
  en: string,
  facts?: S,
  detail?: (facts: z.output<S>, locale: Locale) => string | null,
): Act {
  const factsIn = (payload: unknown) => facts?.safeParse(payload).data;
  return {
    title: { it, en },
    factsIn,
    detail: (kept, locale) => {
      const known = factsIn(kept);
      return known === undefined || detail === undefined ? null : detail(known as z.output<S>, locale);
    },
  };
}

/**
 * One sentence about what happened. A kind that has no words (a service newer than this one told it) is named as it is,
 * and facts that cannot be read are left out: an entry is always better than none.
 */
export function tellAct(act: Act | undefined, kind: string, facts: unknown, locale: Locale): string {
  if (act === undefined)
    return locale === 'it' ? `Operazione registrata (${kind})` : `Recorded act (${kind})`;
  const detail = act.detail(facts, locale);
  return detail === null ? act.title[locale] : `${act.title[locale]}: ${detail}`;
}

/** A date up to which something is good. */
export function until(date: Date, locale: Locale): string {
  return `${locale === 'it' ? 'fino al' : 'until'} ${formatDate(date, locale)}`;
}
