export {
  type Consumption,
  checked,
  composeRuntime,
  ownFeed,
  peerFeed,
  type Runtime,
  type RuntimeParts,
} from './runtime';
export { openClock, type ServiceClock } from './service-clock';
