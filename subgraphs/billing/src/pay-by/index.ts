export { latestCharge, latestPayment } from './latest-payment';
export {
  arrivesBy,
  isSlowMeans,
  SLOW_MEANS,
  type SlowMeans,
  surelyArrivesBy,
  timingOf,
} from './means-timing';
