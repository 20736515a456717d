import { CallerFault } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';

interface Question {
  readonly profileId: string;
  readonly by: { readonly loginId: string; readonly via: object | null };
  readonly action: string;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  readonly payloadHash: string;
  readonly useKey: string;
}

interface Request {
  readonly id: string;
  readonly of: string;
  readonly label: string | null;
  state: 'waiting' | 'approved' | 'used' | 'refused';
  useKey: string | null;
}

/** The approvals of the identity service as other services see them: their own books, by the same contract. */
export class ApprovalsStandIn {
  readonly requests: Request[] = [];
  /** Everything that is under dual approval, as `profile action`. */
  private readonly guarded = new Set<string>();

  protect(profileId: string, action: string): void {
    this.guarded.add(`${profileId} ${action}`);
  }

  decide(id: string, isApproved: boolean): void {
    const request = this.requests.find((one) => one.id === id);
    if (request?.state === 'waiting') request.state = isApproved ? 'approved' : 'refused';
  }

  ask(question: Question): object {
    const { profileId, by, action, subjectId, payloadHash, useKey } = question;
    if (!this.guarded.has(`${profileId} ${action}`)) return { state: 'not-needed' };
    if (by.via !== null) throw new CallerFault('FORBIDDEN');
    const of = JSON.stringify([profileId, by.loginId, action, subjectId, payloadHash]);
    const same = this.requests.filter((one) => one.of === of);
    const used = same.find((one) => one.state === 'used' && one.useKey === useKey);
    if (used !== undefined) return { state: 'granted', approvalId: used.id };
    const open = same.find((one) => one.state === 'waiting' || one.state === 'approved');
    if (open?.state === 'approved') {
      Object.assign(open, { state: 'used', useKey });
      return { state: 'granted', approvalId: open.id };
    }
    const request: Request = open ?? {
      id: newId('apr'),
      of,
      label: question.subjectLabel,
      state: 'waiting',
      useKey: null,
    };
    if (open === undefined) this.requests.push(request);
    return { state: 'waiting', approvalId: request.id };
  }
}
