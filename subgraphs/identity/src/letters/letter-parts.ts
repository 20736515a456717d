import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import { tableInHtml, tableInText } from './letter-table';
import type { LetterText } from './letter-text';
import { escaped, oneLine } from './plain-words';

/** A whole letter: the same words twice, for programs that show text and for those that show HTML. */
export interface LetterParts {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Greeting, body and closing. Paragraphs of the body are parted by an empty line. A link that stands on a line of its own
 * can be clicked in HTML; whatever looks like one inside a sentence cannot, since it may be a name somebody chose.
 */
export function letterParts(letter: LetterText, name: string, locale: Locale): LetterParts {
  const subject = oneLine(letter.subject);
  const greeting = messages.text(locale, 'letter.greeting', { name: oneLine(name) });
  const before = [greeting, ...letter.body.split('\n\n')];
  const after = [...(letter.afterTable?.split('\n\n') ?? []), messages.text(locale, 'letter.closing')];
  const { table } = letter;
  const text = [...before, ...(table === undefined ? [] : [tableInText(table)]), ...after];
  const html = [
    ...before.map(paragraphInHtml),
    ...(table === undefined ? [] : [tableInHtml(table)]),
    ...after.map(paragraphInHtml),
  ];
  return { subject, text: `${text.join('\n\n')}\n`, html: page(subject, html.join('\n'), locale) };
}

// Styles stand on each element: mail programs drop style sheets.
const PAGE = 'margin:0;padding:24px;background:#f4f4f4';
const SHEET =
  'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;color:#222222;font:16px/1.5 Arial,Helvetica,sans-serif';
const PARAGRAPH = 'margin:0 0 16px';
const LINK = 'color:#0b5cad;word-break:break-all';

function page(title: string, content: string, locale: Locale): string {
  return `<!DOCTYPE html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="${PAGE}">
<div style="${SHEET}">
${content}
</div>
</body>
</html>
`;
}

function paragraphInHtml(paragraph: string): string {
  return `<p style="${PARAGRAPH}">${paragraph.split('\n').map(lineInHtml).join('<br>\n')}</p>`;
}

function lineInHtml(line: string): string {
  const words = escaped(line);
  return /^https?:\/\/\S+$/.test(line) ? `<a href="${words}" style="${LINK}">${words}</a>` : words;
}
