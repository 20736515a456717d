import type { LocalizedText } from '@customer-area/shared/locale';
import { type NamedDomain, yearsIn } from '../named-domain';

export function describe({ unicodeName, years }: NamedDomain): LocalizedText {
  const term = yearsIn(years);
  return { it: `Registrazione ${unicodeName}, ${term.it}`, en: `Registration of ${unicodeName}, ${term.en}` };
}
