import { defineCatalogue } from '@customer-area/shared/messages';
import { en } from './en';
import { it } from './it';

/** Everything this service says to customers, outside the words of its facts (see `contract/`). A topic is a file in each language. */
export const messages = defineCatalogue({ it, en });
