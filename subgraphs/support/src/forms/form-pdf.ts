import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { FormBody, FormSection } from '../messages/forms';
import { drawFields, type Filling } from './draw-fields';
import { drawText, heightOfText, type TextStyle } from './draw-text';
import type { Form } from './form';
import { digestOf } from './form';
import { emptyPaper, GREY, LINE, MARGIN, makeRoom, type Paper, WIDTH } from './form-paper';

export interface PrintedForm {
  readonly form: Pick<Form, 'name'>;
  readonly body: FormBody;
  readonly locale: Locale;
  /** Whom it is sent to; null names nobody. */
  readonly company: string | null;
  /** Null: a blank one. */
  readonly filling: { readonly with: Filling; readonly at: Date } | null;
}

/** A form on A4 with fields to type into, as bytes. The same facts make the same bytes. */
export async function formPdf(printed: PrintedForm): Promise<Buffer> {
  const { body, locale, company, filling } = printed;
  const paper = await emptyPaper();
  const { document, regular, bold } = paper;
  const title = body.title[locale];
  document.setTitle(title, { showInWindowTitleBar: true });
  if (company !== null) document.setAuthor(company);
  document.setLanguage(locale);
  const made = filling?.at ?? new Date(`${body.validFrom}T00:00:00Z`);
  document.setCreationDate(made);
  document.setModificationDate(made);

  if (company !== null) {
    const to = messages.text(locale, 'formPaper.to', { company });
    drawText(paper, to, { font: regular, size: 9, color: GREY, after: 6 });
  }
  drawText(paper, title, { font: bold, size: 15, after: 3 });
  drawText(paper, body.purpose[locale], { font: regular, size: 9, after: 4 });
  if (filling !== null) {
    const words = messages.text(locale, 'formPaper.prefilled', { at: filling.at });
    drawText(paper, words, { font: regular, size: 8, color: GREY, after: 4 });
  }
  for (const [index, section] of body.sections.entries())
    drawSection(paper, section, { number: index + 1, filling: filling?.with ?? {}, locale });
  drawEnd(paper, body, locale);
  drawFooters(paper, printed);
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}

interface SectionPlace {
  readonly number: number;
  readonly filling: Filling;
  readonly locale: Locale;
}

function drawSection(paper: Paper, section: FormSection, { number, filling, locale }: SectionPlace): void {
  const { regular, bold } = paper;
  const { title, paragraphs = [], fields = [], signedBy } = section;
  const style = { font: regular, size: 8.5 };
  const words = paragraphs.map((text) => text[locale]);
  const read = words.reduce((sum, text) => sum + heightOfText(text, style), 0);
  // What is declared is signed on the same page; of other sections the first field stands below the title.
  const isDeclared = signedBy !== undefined && fields.length === 0;
  paper.y -= 6;
  drawText(paper, `${number}. ${title[locale]}`, {
    ...{ font: bold, size: 10.5, after: 4, keepWith: 4 + read + (isDeclared ? SIGNATURE : 36) },
  });
  for (const text of words) drawText(paper, text, style);
  drawFields(paper, fields, filling, locale);
  if (signedBy !== undefined) drawSignature(paper, `signature${number}`, signedBy[locale], locale);
}

/** The room that it takes to sign. */
const SIGNATURE = 82;

/** Place and date to type, and a line to sign on. */
function drawSignature(paper: Paper, name: string, label: string, locale: Locale): void {
  makeRoom(paper, SIGNATURE);
  const place = messages.localized('formPaper.place');
  const date = messages.localized('formPaper.date');
  drawFields(
    paper,
    [
      { name: `${name}.place`, label: place, isHalf: true },
      { name: `${name}.date`, label: date, isHalf: true },
    ],
    {},
    locale,
  );
  paper.y -= 30;
  const { page, y, regular } = paper;
  const start = { x: MARGIN + WIDTH / 2 + 5, y };
  page.drawLine({ start, end: { x: MARGIN + WIDTH, y }, thickness: 0.7, color: LINE });
  page.drawText(label, { x: start.x, y: y - 10, size: 7.5, font: regular, color: GREY });
  paper.y -= 16;
}

/** What goes with the form, and where: all of it on one page. */
function drawEnd(paper: Paper, body: FormBody, locale: Locale): void {
  const { regular, bold } = paper;
  const item = { font: regular, size: 8, after: 2, isListed: true };
  const small = { font: regular, size: 7.5, color: GREY, after: 2 };
  const last = body.sendBack.length - 1;
  const texts: readonly (readonly [string, TextStyle])[] = [
    [messages.text(locale, 'formPaper.sendBack'), { font: bold, size: 9, after: 2 }],
    ...body.sendBack.map(
      (text, index) => [text[locale], index === last ? { ...item, after: 5 } : item] as const,
    ),
    [messages.text(locale, 'formPaper.legalBasis', { rules: body.legalBasis[locale] }), small],
    [messages.text(locale, 'formPaper.privacy'), { ...small, after: 0 }],
  ];
  paper.y -= 6;
  makeRoom(
    paper,
    texts.reduce((sum, [text, style]) => sum + heightOfText(text, style), 0),
  );
  for (const [text, style] of texts) drawText(paper, text, style);
}

/** Which text was signed can be told from every page. */
function drawFooters({ document, regular }: Paper, { form, body, locale }: PrintedForm): void {
  const pages = document.getPages();
  const version = messages.text(locale, 'formPaper.version', {
    name: form.name,
    version: body.version,
    from: new Date(`${body.validFrom}T12:00:00Z`),
    digest: digestOf(body),
  });
  for (const [index, page] of pages.entries()) {
    const number = messages.text(locale, 'formPaper.page', { page: index + 1, pages: pages.length });
    const right = MARGIN + WIDTH - regular.widthOfTextAtSize(number, 7);
    page.drawLine({
      start: { x: MARGIN, y: 52 },
      end: { x: MARGIN + WIDTH, y: 52 },
      thickness: 0.5,
      color: LINE,
    });
    page.drawText(version, { x: MARGIN, y: 40, size: 7, font: regular, color: GREY });
    page.drawText(number, { x: right, y: 40, size: 7, font: regular, color: GREY });
  }
}
