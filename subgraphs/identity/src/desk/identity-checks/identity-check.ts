import { DAY_MS } from '@customer-area/shared/clock';

/** Ways in which somebody proves to be a customer. None is an answer that others may know: no birthdays, no addresses. */
export const IDENTITY_CHECK_METHODS = [
  'DOCUMENT_SEEN',
  'CALLED_BACK',
  'SIGNED_FORM',
  'CODE_BY_PEC',
  'VIDEO_CALL',
] as const;
export type IdentityCheckMethod = (typeof IDENTITY_CHECK_METHODS)[number];

/** How long a proof counts: whoever proves who they are is helped the same day. */
export const PROOF_MS = DAY_MS;
