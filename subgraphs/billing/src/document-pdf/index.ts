export { documentPdf } from './document-pdf';
