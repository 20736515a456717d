/** Languages the customer area speaks. Italian is the default (the product's home market). */
export type Locale = 'it' | 'en';

/** One text in every language; the type makes a missing translation a compile error. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** `it` or `en` from a free value such as an Accept-Language header or a stored preference. */
export function toLocale(value: string | null | undefined): Locale {
  return value?.trim().toLowerCase().startsWith('en') ? 'en' : 'it';
}

/** Fills `{name}` placeholders; a missing fact is a defect and throws, so that no customer reads "{opensAt}". */
export function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name];
    if (value === undefined) throw new Error(`message lacks the fact "${name}"`);
    return String(value);
  });
}

/** A date as customers read it, in the language asked for (day precision, in the time of the home market). */
export function formatDate(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Rome',
  }).format(date);
}

/** A point in time as customers read it, to the minute, in the time of the home market. */
export function formatMoment(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Rome',
    timeZoneName: 'short',
  }).format(date);
}

/** Cents as customers read them, e.g. `12,19 €`. */
export function formatCents(amount: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
  }).format(amount / 100);
}
