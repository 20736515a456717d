import type { LocalizedText } from '@customer-area/shared/locale';

/** What stands before a field, and below it. */
export interface Words {
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
}
