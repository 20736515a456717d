import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';

interface Question {
  readonly kind: string;
  readonly subjectId: string;
  readonly inputDigest: string;
  readonly summary: string;
  readonly reason: string;
  readonly byLoginId: string;
  readonly useKey: string;
}

interface Request extends Pick<Question, 'summary' | 'reason'> {
  readonly id: string;
  readonly of: string;
  readonly until: Date;
  approvedBy: string | null;
  useKey: string | null;
}

/** What identity answers about acts that take two members of staff, by the same contract; whoever asks may. */
export class SecondStaffStandIn {
  readonly requests: Request[] = [];

  approve(id: string, approvedBy: string): void {
    const request = this.requests.find((one) => one.id === id);
    if (request !== undefined) request.approvedBy = approvedBy;
  }

  ask({ kind, subjectId, inputDigest, byLoginId, useKey, summary, reason }: Question): object {
    const of = JSON.stringify([kind, subjectId, inputDigest, byLoginId]);
    const same = this.requests.filter((one) => one.of === of);
    const used = same.find((one) => one.useKey === useKey);
    if (used !== undefined) return { kind: 'APPROVED', approvedBy: used.approvedBy, reason: used.reason };
    const open = same.find((one) => one.useKey === null);
    if (open !== undefined && open.approvedBy !== null) {
      open.useKey = useKey;
      return { kind: 'APPROVED', approvedBy: open.approvedBy, reason: open.reason };
    }
    const until = addDays(new Date(), 1);
    const request = open ?? { id: newId('srq'), of, until, summary, reason, approvedBy: null, useKey: null };
    if (open === undefined) this.requests.push(request);
    return { kind: 'WAITING', requestId: request.id, until: request.until.toISOString() };
  }
}
