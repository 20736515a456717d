export { deleteRows, type RowCondition, updateRows } from './change-rows';
export { jsonColumn } from './json-column';
export { NotInCopy, withheldFromCopy } from './not-in-copy';
export { type Column, columnOf, columnsOf, type RowClass, rowClasses, tableOf } from './row-columns';
export {
  assignments,
  insertAllOnce,
  insertMissing,
  insertOnce,
  insertRow,
  insertRows,
  overwriteRows,
  type Selection,
  selection,
} from './row-sql';
