export { reasonIn, staffLoginOf } from './staff-act';
