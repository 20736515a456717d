export type {
  DocumentLine,
  DocumentPayment,
  DocumentSummary,
  DocumentType,
  TaxDocument,
} from './tax-document';
