import type { Locale } from '@customer-area/shared/locale';
import { BOLD, pdfOf, REGULAR } from '@customer-area/shared/pdf';
import type { PersonalRecord } from '@customer-area/shared/personal-data';
import { messages } from '../../messages';
import { copyWords, sectionWords } from './copy-words';
import { bySection, type CopyFacts, type CopyFile } from './json-files';

/** A paper copy of a large portfolio helps nobody: beyond this the JSON files go on. */
const MOST_PER_SECTION = 500;

/** The same copy for people to read. */
export async function pdfFile(
  facts: CopyFacts,
  records: readonly PersonalRecord[],
  locale: Locale,
): Promise<CopyFile> {
  const bytes = await pdfOf({ title: copyWords.title[locale], createdAt: facts.preparedAt }, (document) => {
    document.font(BOLD).fontSize(18).text(copyWords.title[locale]).moveDown(0.5);
    document.font(REGULAR).fontSize(10).text(facts.username);
    document.text(messages.text(locale, 'copy.prepared', { at: facts.preparedAt })).moveDown(0.5);
    document.text(copyWords.about[locale]).moveDown();
    for (const [section, rows] of Object.entries(bySection(records))) {
      const words = sectionWords[section]?.[locale] ?? section;
      document.font(BOLD).fontSize(12).text(`${words} (${rows.length})`).moveDown(0.3);
      document.font(REGULAR).fontSize(8);
      for (const row of rows.slice(0, MOST_PER_SECTION)) document.text(sentenceOf(row, locale)).moveDown(0.4);
      if (rows.length > MOST_PER_SECTION) document.text(copyWords.more[locale]);
      document.moveDown();
    }
  });
  return { name: 'personal-data.pdf', mediaType: 'application/pdf', bytes };
}

function sentenceOf(row: Readonly<Record<string, unknown>>, locale: Locale): string {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([field, value]) => `${field}: ${shown(value, locale)}`)
    .join(' · ');
}

function shown(value: unknown, locale: Locale): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value))
    return value.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  return typeof value === 'boolean' ? (value ? copyWords.yes[locale] : 'no') : String(value);
}
