export { factOf } from './known-facts';
