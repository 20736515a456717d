import { askSecondStaff } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { SecondStaffPort } from './second-staff-port';

/** The identity service's requests to a second member of staff, asked on behalf of one request. */
export function peerSecondStaff(peer: Peer, requestId: string): SecondStaffPort {
  return {
    askToAdjustCredit: (act) =>
      askOperation(
        peer,
        askSecondStaff,
        { ...act, kind: 'ADJUST_CREDIT', subjectId: act.profileId },
        requestId,
      ),
  };
}
