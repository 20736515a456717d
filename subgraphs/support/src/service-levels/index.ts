export { answerDueAt, type Priority } from './service-level';
