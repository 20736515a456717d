export { queryPlanning } from './query-planning';
