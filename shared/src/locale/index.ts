/** Languages the customer area speaks. Italian is the default (the product's home market). */
export type Locale = 'it' | 'en';

/** One text in every language; the type makes a missing translation a compile error. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** `it` or `en` from a free value such as an Accept-Language header or a stored preference. */
export function toLocale(value: string | null | undefined): Locale {
  return value?.trim().toLowerCase().startsWith('en') ? 'en' : 'it';
}
