export type {
  DocumentLine,
  DocumentPayment,
  DocumentSummary,
  TaxDocument,
} from './tax-document';
