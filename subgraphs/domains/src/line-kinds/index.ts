import { addService } from './add-service';
import { addThirdLevel } from './add-third-level';
import { changeOwner } from './change-owner';
import { addLineKind } from './kind-table';
import { register } from './register';
import { renew } from './renew';
import { renewService } from './renew-service';
import { restore } from './restore';
import { transferIn } from './transfer-in';
import { upgradeService } from './upgrade-service';

// Every kind of order line. A new kind is a folder beside these and a line here.
addLineKind(register);
addLineKind(transferIn);
addLineKind(renew);
addLineKind(restore);
addLineKind(addService);
addLineKind(renewService);
addLineKind(upgradeService);
addLineKind(addThirdLevel);
addLineKind(changeOwner);

export { caseOrders } from './change-owner/case-orders';
export { addLineKind, LINE_NOT_UNDERSTOOD, lineKind, serviceRenewals } from './kind-table';
export { lineFailed, lineStarted } from './line-events';
export type {
  LineFailure,
  LineKind,
  LineKindDeps,
  LineKindRules,
  PaidTimes,
} from './line-kind';
export { lineOperationKinds } from './line-operation';
export { lineOf, placedLine } from './placed-line';
