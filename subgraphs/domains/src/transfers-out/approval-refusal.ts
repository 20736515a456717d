interface Standing {
  /** After a change of its registrant; null when that is not lately. */
  readonly lockedUntil: Date | null;
  readonly isOwnerChanging: boolean;
}

/** Why a transfer that is under way is not approved; null when it can be. */
export function approvalRefusal({ lockedUntil, isOwnerChanging }: Standing) {
  if (isOwnerChanging) return 'OWNER_CHANGING';
  return lockedUntil === null ? null : 'OWNER_CHANGED_LATELY';
}
