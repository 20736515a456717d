export { NotInCopy, withheldFromCopy } from './not-in-copy';
export { type Column, columnOf, columnsOf, type RowClass, rowClasses, tableOf } from './row-columns';
export { assignments, insertRow, type Selection, selection } from './row-sql';
