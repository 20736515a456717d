export { type AdvanceClock, ClockResolver } from './advance-clock.graphql';
