export { mayRead, reachOf, readerOf } from './reader';
