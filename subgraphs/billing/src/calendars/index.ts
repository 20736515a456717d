export { addWorkingDays, type Calendar } from './working-days';
