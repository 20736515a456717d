import { type ReadElement, textAt } from '../xml';

/** A name of a domain or a host, in small letters as names are stored: some registries shout. '' where there is none. */
export function nameAt(element: ReadElement | null, ...path: readonly string[]): string {
  return (textAt(element, ...path) ?? '').toLowerCase();
}

/** The same, of an element that is a name. */
export function nameIn({ text }: ReadElement): string {
  return text.trim().toLowerCase();
}
