import { addService } from './add-service';
import { addThirdLevel } from './add-third-level';
import { changeOwner, ownerChangeLine } from './change-owner';
import { addLineKind } from './kind-table';
import { register } from './register';
import { renew } from './renew';
import { renewService } from './renew-service';
import { restore } from './restore';
import { transferIn } from './transfer-in';
import { upgradeService } from './upgrade-service';

// What an order line can be. A new kind is a folder beside these and a line here.
for (const kind of [
  register,
  transferIn,
  renew,
  restore,
  addService,
  renewService,
  upgradeService,
  addThirdLevel,
  changeOwner,
])
  addLineKind(kind);

export { addLineKind, allLineKinds, lineKind } from './kind-table';
export { defineLineKind, type LineFacts, type RequestedLine } from './line-kind';
export { OrderLineInput } from './order-line-input.graphql';
export { OrderLineKind, publicKind } from './order-line-kind.graphql';
export { PriceOperation } from './price-operation.graphql';
export {
  addedBy,
  askedAgain,
  describeLine,
  firstDuplicate,
  productOf,
  subjectOf,
  surchargeOf,
  withoutSecrets,
} from './read-line';
export { registrationPricesOperation } from './register';
export { recoveryPricesOperation } from './renew';
export { ownerChangeLine };
