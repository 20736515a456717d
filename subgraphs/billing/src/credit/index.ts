export { CreditAccountRow, CreditGrantRow, CreditHoldRow, CreditSpendRow } from './credit.entity';
export { type CreditGrant, CreditStore } from './credit.store';
export { CreditAccountStore } from './credit-account.store';
export { CreditExpiryStore } from './credit-expiry.store';
export { CreditHoldStore } from './credit-hold.store';
export { LOOK_AFTER_CREDIT } from './credit-jobs';
export { CreditMovementKind, CreditMovementRow } from './credit-movement.entity';
export { CreditMovementStore, cursorOfMovement } from './credit-movement.store';
export { lookAfterCredit } from './look-after-credit';
