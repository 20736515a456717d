import { defineCatalogue } from '@customer-area/shared/messages';
import { en } from './en';
import { it } from './it';

/** What the gateway itself tells of a request that it does not pass on. */
export const messages = defineCatalogue({ it, en });
