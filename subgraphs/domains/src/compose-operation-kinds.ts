import { type UpdateDelegationDeps, updateDelegation } from './delegation';
import { type ChangeHolderDeps, changeHolder } from './holder-at-registry';
import { type LetGoDeps, letGo } from './let-go';
import { type LineKindDeps, lineOperationKinds } from './line-kinds';
import { OperationKinds } from './operations';
import { freeOwnerChange } from './owner-handover';
import { type UpdateContactDeps, updateContact } from './registrant-changes';
import { type ClientHoldDeps, clientHold } from './registry-holds';
import { type HostFollowsDeps, hostFollows } from './services';
import { type TransferLockDeps, transferLock } from './transfer-access';
import { type TransferDecisionsDeps, transferDecisions } from './transfers-out';

/** Every kind of operation: those of order lines, and one line here for each of the others. */
export function withOperationKinds<
  Deps extends LineKindDeps &
    HostFollowsDeps &
    UpdateContactDeps &
    ClientHoldDeps &
    LetGoDeps &
    TransferLockDeps &
    TransferDecisionsDeps &
    ChangeHolderDeps &
    UpdateDelegationDeps,
>(deps: Deps): Deps & { readonly operationKinds: OperationKinds } {
  return {
    ...deps,
    operationKinds: new OperationKinds(lineOperationKinds(deps), [
      hostFollows(deps),
      updateContact(deps),
      clientHold(deps),
      letGo(deps),
      transferLock(deps),
      ...transferDecisions(deps),
      changeHolder(deps),
      freeOwnerChange(deps),
      updateDelegation(deps),
    ]),
  };
}
