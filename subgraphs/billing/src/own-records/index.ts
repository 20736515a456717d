export { ownRecordsOperation } from './own-records';
