/** An act that is carried out once two members of staff want it. */
export interface StaffAct {
  /** Of everything that is about to be done: an approval covers exactly that. */
  readonly inputDigest: string;
  /** For the second member of staff; no personal data. */
  readonly summary: string;
  /** As the customer reads it. */
  readonly reason: string;
  readonly byLoginId: string;
  readonly profileId: string;
  /** Names this one carrying-out: asked again under it, the answer is the same. */
  readonly useKey: string;
}

export type SecondStaffAnswer =
  | { readonly kind: 'WAITING'; readonly requestId: string; readonly until: Date }
  | { readonly kind: 'APPROVED'; readonly approvedBy: string };

/** What billing asks of the service that knows who works here. */
export interface SecondStaffPort {
  askToAdjustCredit(act: StaffAct): Promise<SecondStaffAnswer>;
}
