export { CustomerNoteRow } from './customer-note.entity';
export { CustomerNote, toNote } from './customer-note.graphql';
export { CustomerNoteResolver } from './customer-note.resolver';
export { CustomerNoteStore, LISTED_NOTES } from './customer-note.store';
