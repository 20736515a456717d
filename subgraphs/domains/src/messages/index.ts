import { defineCatalogue } from '@customer-area/shared/messages';
import { en } from './en';
import { it } from './it';

/** Everything this service says to customers, outside the words of its facts (see `contract/`). */
export const messages = defineCatalogue({ it, en });
