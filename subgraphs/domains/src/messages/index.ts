import { defineCatalogue } from '@customer-area/shared/messages';
import { en } from './en';
import { it } from './it';

/** The messages of this service for customers, besides those of its events (see `contract/`). */
export const messages = defineCatalogue({ it, en });
