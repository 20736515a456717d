export { isItalianWorkingDay } from './italian-days';
export { isTargetDay } from './target-days';
export { addWorkingDays, type Calendar } from './working-days';
