export { AskedColumns, type FieldReads } from './asked-columns';
export {
  Asked,
  type AskedField,
  type AskedFields,
  askedFieldsOf,
  askedParameter,
} from './asked-fields';
export type { LoadedColumns } from './loaded-columns';
