import { askApproval } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { payloadHash } from '@customer-area/shared/idempotency';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { DomainRow } from '../portfolio';

/** What takes a domain away or leads it elsewhere, and a profile may have put under dual approval. */
export interface GuardedDomainAct {
  readonly action: 'REVEAL_AUTH_CODE' | 'UNLOCK_DOMAIN' | 'CHANGE_OWNER' | 'CHANGE_NAME_SERVERS';
  readonly domain: Pick<DomainRow, 'id' | 'profileId' | 'unicodeName'>;
  /** All of what is about to be done, for whoever approves; without it the name of the domain says it. */
  readonly label?: string;
  /** What else is about to be done; an approval allows exactly that. */
  readonly payload?: object;
  /** Names this one carrying-out: an approval is used once, and told again to its repetition. */
  readonly useKey: string;
}

/** The request that another login has to approve first; null when the act may be carried out. */
export async function awaitedApproval(
  identity: Peer,
  { loginId, sessionId, ip, limits, requestId }: LoginViewer,
  { action, domain, label, payload, useKey }: GuardedDomainAct,
): Promise<string | null> {
  const via = limits === null ? null : { via: limits.via, id: limits.id };
  const act = {
    profileId: domain.profileId,
    by: { loginId, sessionId, ip, via },
    action,
    subjectId: domain.id,
    subjectLabel: label ?? domain.unicodeName,
    payloadHash: payloadHash({ action, domainId: domain.id, ...payload }),
    useKey,
  };
  const answer = await askOperation(identity, askApproval, act, requestId);
  return answer.state === 'waiting' ? answer.approvalId : null;
}
