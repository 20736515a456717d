import type { Peer } from '@customer-area/shared/http';
import { z } from 'zod';
import type { ApprovalPort } from './approval-port';

const answer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-needed') }),
  z.object({ state: z.literal('waiting'), approvalId: z.string() }),
  z.object({ state: z.literal('granted'), approvalId: z.string() }),
]);

/** The identity service's approvals, asked on behalf of one request. */
export function peerApprovals(peer: Peer, requestId: string): ApprovalPort {
  return { askApproval: async (act) => answer.parse(await peer.call('ask-approval', act, requestId)) };
}
