import { defineCatalogue } from '@customer-area/shared/messages';
import { en } from './en';
import { enDocuments } from './en-documents';
import { it } from './it';
import { itDocuments } from './it-documents';

/** Everything this service says to customers, outside the words of its facts. */
export const messages = defineCatalogue({ it: { ...it, ...itDocuments }, en: { ...en, ...enDocuments } });
