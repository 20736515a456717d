export { ReorderResolver } from './reorder.resolver';
