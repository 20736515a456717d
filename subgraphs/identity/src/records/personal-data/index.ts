export { personalTables } from './personal-data.store';
