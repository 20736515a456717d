import { rectificationRejected } from '../../../contract';
import {
  type DecideRectificationDeps,
  decideRectification,
  type ReviewRefusal,
} from './decide-rectification';
import { tellRectification } from './tell-rectification';

export type RejectRectificationDeps = DecideRectificationDeps;

/** Staff rejects, with a reason that the customer reads. CONFLICT when somebody else has decided. */
export function rejectRectification(
  deps: RejectRectificationDeps,
  id: string,
  loginId: string,
  reason: string,
): Promise<ReviewRefusal | null> {
  return decideRectification(deps, id, async (manager, request, _, at) => {
    await deps.rectifications.move(manager, request, { to: 'REJECTED', loginId, at, rejection: reason });
    await tellRectification(manager, request, rectificationRejected, (fields) => ({ fields, reason }), at);
    return null;
  });
}
