export { composeDepartures } from './compose-departures';
export { planDeparture } from './domain-left-job';
