export { NotInCopy, withheldFromCopy } from './not-in-copy';
export { type Column, columnOf, columnsOf, type RowClass, tableOf } from './row-columns';
export { assignments, insertRow, type Selection, selection } from './row-sql';
