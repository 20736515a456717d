export { footPages } from './foot-pages';
export { BOLD, MARGIN, type PdfDocument, type PdfFacts, pdfOf, REGULAR } from './pdf-of';
