import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { FormBody, FormSection } from '../messages/forms';
import { drawFields, type Filling } from './draw-fields';
import { drawText } from './draw-text';
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
  paper.y -= 6;
  drawText(paper, `${number}. ${title[locale]}`, { font: bold, size: 10.5, after: 4, keepWith: 50 });
  for (const text of paragraphs)
    drawText(paper, text[locale], { font: regular, size: 8.5, keepWith: signedBy === undefined ? 0 : 60 });
  drawFields(paper, fields, filling, locale);
  if (signedBy !== undefined) drawSignature(paper, `signature${number}`, signedBy[locale], locale);
}

/** Place and date to type, and a line to sign on. */
function drawSignature(paper: Paper, name: string, label: string, locale: Locale): void {
  makeRoom(paper, 78);
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

function drawEnd(paper: Paper, body: FormBody, locale: Locale): void {
  const { regular, bold } = paper;
  paper.y -= 6;
  drawText(paper, messages.text(locale, 'formPaper.sendBack'), {
    font: bold,
    size: 9,
    after: 2,
    keepWith: 30,
  });
  for (const text of body.sendBack)
    drawText(paper, `–  ${text[locale]}`, { font: regular, size: 8, after: 2 });
  const basis = messages.text(locale, 'formPaper.legalBasis', { rules: body.legalBasis[locale] });
  paper.y -= 4;
  drawText(paper, basis, { font: regular, size: 7.5, color: GREY, after: 2 });
  drawText(paper, messages.text(locale, 'formPaper.privacy'), { font: regular, size: 7.5, color: GREY });
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
