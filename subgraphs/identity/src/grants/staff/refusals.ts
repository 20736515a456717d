/** Why something about a member of staff is not done. Each has its words among the messages. */
export type StaffRefusal = 'OWN_LOGIN' | 'EMAIL_IN_USE' | 'NO_ADDRESS' | 'LOGIN_DISABLED';
