import type { Locale } from '@customer-area/shared/locale';
import { BOLD, footPages, type PdfDocument, pdfOf, REGULAR } from '@customer-area/shared/pdf';
import type { PersonalRecord } from '@customer-area/shared/personal-data';
import { messages } from '../../messages';
import { copyWords, fieldWords, sectionWords } from './copy-words';
import { bySection, type CopyFacts, type CopyFile } from './json-files';

/** A paper copy of a large portfolio helps nobody: beyond this the JSON files go on. */
const MOST_PER_SECTION = 500;
/** A few records are read field by field, many one by one. */
const FEW = 3;

/** The same copy for people to read. */
export async function pdfFile(
  facts: CopyFacts,
  records: readonly PersonalRecord[],
  locale: Locale,
): Promise<CopyFile> {
  const title = copyWords.title[locale];
  const prepared = messages.text(locale, 'copy.prepared', { at: facts.preparedAt });
  const bytes = await pdfOf({ title, createdAt: facts.preparedAt }, (document) => {
    document.font(BOLD).fontSize(18).text(title).moveDown(0.5);
    document.font(REGULAR).fontSize(10).text(facts.username);
    document.text(prepared).moveDown(0.5);
    document.text(copyWords.about[locale]).moveDown();
    for (const [section, rows] of Object.entries(bySection(records)))
      drawSection(document, { section, rows, locale });
    footPages(document, {
      left: `${facts.username}. ${title}. ${prepared}`,
      right: (page, pages) => messages.text(locale, 'copy.page', { page, pages }),
    });
  });
  return { name: 'personal-data.pdf', mediaType: 'application/pdf', bytes };
}

interface Section {
  readonly section: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly locale: Locale;
}

function drawSection(document: PdfDocument, { section, rows, locale }: Section): void {
  const words = sectionWords[section]?.[locale] ?? section;
  document.font(BOLD).fontSize(12).text(`${words} (${rows.length})`).moveDown(0.3);
  document.font(REGULAR).fontSize(8);
  const separator = rows.length <= FEW ? '\n' : ' · ';
  for (const row of rows.slice(0, MOST_PER_SECTION))
    document.text(fieldsOf(row, locale).join(separator)).moveDown(0.6);
  if (rows.length > MOST_PER_SECTION) document.text(copyWords.more[locale]);
  document.moveDown();
}

function fieldsOf(row: Readonly<Record<string, unknown>>, locale: Locale): string[] {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([field, value]) => `${fieldWords(field, locale)}: ${shown(value, locale)}`);
}

function shown(value: unknown, locale: Locale): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value))
    return messages.text(locale, 'copy.at', { at: new Date(value) });
  if (typeof value === 'boolean') return value ? copyWords.yes[locale] : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
