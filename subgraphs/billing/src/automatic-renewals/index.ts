export { AutomaticChargeRow } from './automatic-charge.entity';
export { AutomaticChargeStore } from './automatic-charge.store';
export { type ChargeAutomaticallyDeps, chargeAutomatically } from './charge-automatically';
export { peerStanding } from './standing';
export { CHARGE_AUTOMATICALLY, takeDueRenewal } from './take-due-renewal';
