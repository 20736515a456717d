import { askSecondStaff } from '@customer-area/identity/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { payloadHash } from '@customer-area/shared/idempotency';
import type { DisclosureRow } from './disclosure.entity';

/** The member of staff who records it, in one request. */
export interface RecordingStaff {
  readonly loginId: string;
  readonly requestId: string;
}

/** Asked about nobody: no customer is told of the request, which would tell it of the record. */
export function askHold(
  identity: Peer,
  row: DisclosureRow & { readonly heldUntil: Date; readonly holdBasis: string },
  { loginId: byLoginId, requestId }: RecordingStaff,
): Promise<OutputOf<typeof askSecondStaff>> {
  const { profileId, registrantId, domainId, requester, legalBasis, given, givenAt, heldUntil, holdBasis } =
    row;
  const record = { domainId, requester, givenAt: givenAt.toISOString() };
  const rest = { profileId, registrantId, legalBasis, given, heldUntil: heldUntil.toISOString(), holdBasis };
  return askOperation(
    identity,
    askSecondStaff,
    {
      ...{ kind: 'HOLD_DISCLOSURE', subjectId: domainId, profileId: null, byLoginId },
      inputDigest: payloadHash({ ...record, ...rest }),
      summary: `${domainId}, ${heldUntil.toISOString().slice(0, 10)}`,
      reason: holdBasis,
      useKey: payloadHash(record),
    },
    requestId,
  );
}
