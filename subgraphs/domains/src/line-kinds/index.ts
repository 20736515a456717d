import { addLineKind } from './kind-table';
import { register } from './register';
import { renew } from './renew';

// What an order line can be. A new kind is a folder beside these and a line here.
addLineKind(register);
addLineKind(renew);

export { addLineKind, lineKind, NOT_UNDERSTOOD, understood } from './kind-table';
export type {
  LineFacts,
  LineFailure,
  LineKind,
  LineKindDeps,
  LineKindRules,
  LineOutcome,
  PaidTimes,
  PlacedLine,
} from './line-kind';
