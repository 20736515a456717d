export { announce } from './announcements';
export { EXACT_COLLATION, exactText, TEXT_COLLATION } from './collations';
export { type Database, type DatabaseOptions, openDatabase } from './database';
export { isDuplicate } from './mysql-errors';
export {
  OPERATIONAL_TABLES_V1,
  OPERATIONAL_TABLES_V2,
  OPERATIONAL_TABLES_V3,
  OPERATIONAL_TABLES_V4,
} from './operational-tables';
export { StatementCounter } from './statement-counter';
export { isTransient } from './transient';
