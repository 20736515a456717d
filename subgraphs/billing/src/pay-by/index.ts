export { isSlowMeans, SLOW_MEANS, type SlowMeans, surelyArrivesBy } from './means-timing';
