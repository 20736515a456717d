/** What a registry can show of a holder to everybody. Nothing of it is shown unless its holder has consented. */
export const PUBLISHED_FIELDS = ['NAME', 'ORGANIZATION', 'ADDRESS', 'PHONE', 'EMAIL'] as const;
export type PublishedField = (typeof PUBLISHED_FIELDS)[number];

/**
 * How a registry is told of a consent: field by field (RFC 5733, `disclose`), with one word for all of them (.it,
 * `consentForPublishing`), or not at all, where it publishes by rules of its own.
 */
export type Publication = 'EACH' | 'TOGETHER' | 'OWN_RULES';

/** Each once, in one order. */
export function inOneOrder(fields: readonly PublishedField[]): PublishedField[] {
  return PUBLISHED_FIELDS.filter((field) => fields.includes(field));
}

/** Everything that there is of a holder: what one word for all publishes. */
export function allFieldsOf({ organization }: { readonly organization: string | null }): PublishedField[] {
  return PUBLISHED_FIELDS.filter((field) => field !== 'ORGANIZATION' || organization !== null);
}

/** What a registry shows of a contact whose holder has consented to these fields; null where it shows no consent. */
export function shownConsent(
  publication: Publication,
  contact: { readonly organization: string | null; readonly published: readonly PublishedField[] },
): readonly PublishedField[] | null {
  if (publication === 'OWN_RULES') return null;
  if (publication === 'EACH') return contact.published;
  const all = allFieldsOf(contact);
  return all.every((field) => contact.published.includes(field)) ? all : [];
}
