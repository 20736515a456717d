export { DOMAIN_LEFT, planDeparture } from './domain-left-job';
