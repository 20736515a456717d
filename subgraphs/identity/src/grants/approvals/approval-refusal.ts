/** Why a request cannot be decided, or not by this login. Each has its words among the messages. */
export type ApprovalRefusal =
  | 'OWN_REQUEST'
  | 'NOT_YOUR_REQUEST'
  | 'LOGIN_TOO_NEW'
  | 'ALREADY_DECIDED'
  | 'EXPIRED';
