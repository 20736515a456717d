import type { LocalizedText } from '@customer-area/shared/locale';
import { type NamedDomain, yearsIn } from '../named-domain';

export function describe({ unicodeName, years }: NamedDomain): LocalizedText {
  const term = yearsIn(years);
  return { it: `Rinnovo ${unicodeName}, ${term.it}`, en: `Renewal of ${unicodeName}, ${term.en}` };
}
