export { isItalianHoliday, isItalianWorkingDay } from './italian-days';
export { addWorkingDays, type Calendar } from './working-days';
