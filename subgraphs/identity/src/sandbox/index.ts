export { ClockResolver } from './advance-clock.graphql';
