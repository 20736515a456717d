import type { Locale } from '@customer-area/shared/locale';
import type { FillKey, FormField } from '../messages/forms';
import { GREY, INK, LINE, MARGIN, makeRoom, type Paper, WIDTH, widthOf, wrapped } from './form-paper';

/** What a prefilled form has in its fields. */
export type Filling = Partial<Record<FillKey, string>>;

const LABEL = 7.5;
const TYPED = 9;
const LINE_HEIGHT = 12.5;
const GAP = 10;
const HALF = (WIDTH - GAP) / 2;
/** Between the edge of a field and what is typed into it. */
const INSET = 4;

interface PlacedField {
  readonly field: FormField;
  readonly label: readonly string[];
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Fields below each other, the halves in pairs. A field grows with what it is filled with. */
export function drawFields(
  paper: Paper,
  fields: readonly FormField[],
  filling: Filling,
  locale: Locale,
): void {
  for (const row of rowsOf(fields)) {
    const placed = row.map((field, index) => placedField(paper, field, { filling, locale, index }));
    const labels = Math.max(...placed.map(({ label }) => label.length)) * LABEL * 1.3;
    const height = Math.max(...placed.map((one) => one.height));
    makeRoom(paper, labels + height + 6);
    for (const one of placed) drawField(paper, one, labels, height);
    paper.y -= labels + height + 6;
  }
}

function rowsOf(fields: readonly FormField[]): FormField[][] {
  const rows: FormField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.isHalf && last?.length === 1 && last[0]?.isHalf) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

function placedField(
  { regular }: Paper,
  field: FormField,
  { filling, locale, index }: { filling: Filling; locale: Locale; index: number },
): PlacedField {
  const width = field.isHalf ? HALF : WIDTH;
  const x = MARGIN + index * (HALF + GAP);
  if (field.isTick) return { field, x, width, label: [], text: field.label[locale], height: 13 };
  const value = field.fill === undefined ? '' : (filling[field.fill] ?? '');
  const lines = wrapped(value, regular, TYPED, width - 2 * INSET - 2);
  // Only a word that is wider than its field is broken by hand: of the rest the field takes care itself.
  const text = value.split(/\s/).some((word) => widthOf(word, regular, TYPED) > width - 2 * INSET - 2)
    ? lines.join('\n')
    : value;
  const height = Math.max(lines.length, field.lines ?? 1) * LINE_HEIGHT + 7;
  return { field, x, width, label: wrapped(field.label[locale], regular, LABEL, width), text, height };
}

function drawField(paper: Paper, placed: PlacedField, labels: number, height: number): void {
  const { page, form, regular, y } = paper;
  const { field, label, text, x, width } = placed;
  if (field.isTick) {
    const box = form.createCheckBox(field.name);
    box.addToPage(page, {
      x,
      y: y - labels - 11,
      width: 10,
      height: 10,
      borderWidth: 0.7,
      borderColor: LINE,
    });
    page.drawText(text, { x: x + 16, y: y - labels - 9, size: TYPED, font: regular, color: INK });
    return;
  }
  for (const [index, line] of label.entries())
    page.drawText(line, { x, y: y - LABEL - index * LABEL * 1.3, size: LABEL, font: regular, color: GREY });
  const typed = form.createTextField(field.name);
  if (height > LINE_HEIGHT + 7) typed.enableMultiline();
  typed.setText(text);
  typed.addToPage(page, {
    x,
    y: y - labels - height,
    width,
    height,
    font: regular,
    textColor: INK,
    borderWidth: 0.7,
    borderColor: LINE,
  });
  typed.setFontSize(TYPED);
  typed.updateAppearances(regular);
}
