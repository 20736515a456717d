export { CodesResolver } from './codes.resolver';
