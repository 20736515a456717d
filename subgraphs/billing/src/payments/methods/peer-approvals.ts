import { askApproval } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { ApprovalPort } from './approval-port';

/** The identity service's approvals, asked on behalf of one request. */
export function peerApprovals(peer: Peer, requestId: string): ApprovalPort {
  return { askApproval: (act) => askOperation(peer, askApproval, act, requestId) };
}
