import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../../messages';
import type { NamedDomain } from '../named-domain';

export function describe({ unicodeName, years }: NamedDomain, locale: Locale): string {
  return messages.text(locale, 'line.renew', { name: unicodeName, years });
}
