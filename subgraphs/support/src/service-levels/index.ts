export { answerDueAt, PRIORITIES, type Priority } from './service-level';
