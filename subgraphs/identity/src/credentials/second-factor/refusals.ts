/** Why something about a second factor is not done. Each has its words among the messages. */
export type SecondFactorRefusal =
  | 'CODE_NOT_ACCEPTED'
  | 'TOTP_ALREADY_ON'
  | 'TOTP_NOT_PENDING'
  | 'TOTP_NOT_ON'
  | 'SECOND_FACTOR_NOT_ON'
  | 'LAST_FACTOR'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSKEY_NOT_ACCEPTED'
  | 'TOO_MANY_PASSKEYS';
