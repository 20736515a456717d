import { defineCatalogue } from '../../messages';
import { en } from './en';
import { it } from './it';

/** What every service says alike, in the answers that several of them give with the same type. */
export const messages = defineCatalogue({ it, en });
