import type { AccessLimits, LoginViewer } from '@customer-area/shared/viewer';

/** Who is about to act: what the service that keeps the approvals has to know of a viewer. */
export interface ActingLogin {
  readonly loginId: string;
  readonly sessionId: string;
  readonly ip: string;
  readonly via: Pick<AccessLimits, 'via' | 'id'> | null;
}

/** An act that a profile may have put under dual approval. */
export interface GuardedAct {
  readonly profileId: string;
  readonly by: ActingLogin;
  readonly action: 'REMOVE_LAST_PAYMENT_METHOD';
  readonly subjectId: string;
  /** What people call the subject. */
  readonly subjectLabel: string | null;
  /** Of all that is about to be done: an approval allows exactly that. */
  readonly payloadHash: string;
  /** Names this one carrying-out: an approval is used once, and told again to its repetition. */
  readonly useKey: string;
}

export type ApprovalAnswer =
  | { readonly state: 'not-needed' }
  | { readonly state: 'waiting'; readonly approvalId: string }
  | { readonly state: 'granted'; readonly approvalId: string };

/** What billing asks of the service that knows which acts wait for a second login. */
export interface ApprovalPort {
  /** Makes the request if there is none, uses the approval up if there is one. */
  askApproval(act: GuardedAct): Promise<ApprovalAnswer>;
}

export function actingLogin({ loginId, sessionId, ip, limits }: LoginViewer): ActingLogin {
  return { loginId, sessionId, ip, via: limits === null ? null : { via: limits.via, id: limits.id } };
}
