import type { DocumentLine, DocumentSummary, TaxDocument } from '../invoices/document';

/** What the format has to be told of lines and their taxes. */
export interface TaxedLines {
  readonly lines: readonly DocumentLine[];
  readonly summaries: readonly DocumentSummary[];
}

/**
 * Lines and summaries as the format takes them. It knows no rates of other countries: VAT that is paid there through the
 * one-stop shop (N7) is a line of its own beside what was sold, at a rate of 0, so that the document adds up to what the
 * customer paid.
 */
export function taxedLines(document: TaxDocument): TaxedLines {
  const foreign = document.summaries.filter(isPaidElsewhere);
  const lines = document.lines.map((line) =>
    line.vatNature === 'N7' ? { ...line, vatRate: NO_RATE } : line,
  );
  return {
    lines: [...lines, ...foreign.map((summary, index) => vatLine(summary, lines.length + index + 1))],
    summaries: inOne(document.summaries.map(withoutForeignRate)),
  };
}

const NO_RATE = '0.00';

const isPaidElsewhere = ({ vatNature, vat }: DocumentSummary): boolean => vatNature === 'N7' && vat > 0;

function vatLine({ vat, vatRate }: DocumentSummary, position: number): DocumentLine {
  return {
    position,
    description: `IVA ${vatRate.replace('.', ',')}% assolta in altro Stato UE (OSS)`,
    quantity: 1,
    unitNet: '',
    listNet: vat,
    net: vat,
    vatRate: NO_RATE,
    vatNature: 'N7',
  };
}

function withoutForeignRate(summary: DocumentSummary): DocumentSummary {
  if (summary.vatNature !== 'N7') return summary;
  return { ...summary, vatRate: NO_RATE, net: summary.net + summary.vat, vat: 0 };
}

/** One for each rate and nature. */
function inOne(summaries: readonly DocumentSummary[]): DocumentSummary[] {
  const alike = new Map<string, DocumentSummary>();
  for (const summary of summaries) {
    const key = `${summary.vatRate} ${summary.vatNature}`;
    const other = alike.get(key);
    const net = summary.net + (other?.net ?? 0);
    alike.set(key, { ...summary, net, vat: summary.vat + (other?.vat ?? 0) });
  }
  return [...alike.values()];
}
