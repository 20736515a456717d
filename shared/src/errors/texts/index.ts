import type { LocalizedText } from '../../locale';
import { defineCatalogue, type MessageFacts } from '../../messages';
import { en } from './en';
import { it } from './it';

export type FaultTextKey = keyof typeof it;

/** What callers are told about faults of any service; what is one service's own stands in its own catalogue. */
export const faultTexts = defineCatalogue<FaultTextKey>({ it, en });

export const faultText = (key: FaultTextKey, facts?: MessageFacts): LocalizedText =>
  faultTexts.localized(key, facts);

/** A text for developers, whoever asks: it was made by a library, or names parts of a program. */
export const asWritten = (text: string): LocalizedText => ({ it: text, en: text });
