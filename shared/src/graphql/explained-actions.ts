import { hasScope, isLimited, restrictedDomainIds } from '../isolation';
import type { Viewer } from '../viewer';
import { messages } from './messages';
import type { ExplainedAction } from './shared-types';

/**
 * What an evaluator says, unless the viewer was not given the scope that the mutation asks for: the same no, in words. Without a
 * scope it is for logins in person.
 */
export function offeredWithin(
  viewer: Viewer,
  scope: string | null,
  explained: ExplainedAction,
): ExplainedAction {
  if (!isLimited(viewer) || (scope !== null && hasScope(viewer, scope))) return explained;
  return beyondScope(viewer, explained);
}

/** What some mutations need beside a scope: a session, which an API key has none of, or access to all domains of the profile. */
export type ActionNeed = 'SESSION' | 'ALL_DOMAINS';

/** The same for what a mutation needs beside its scope. */
export function offeredWith(viewer: Viewer, need: ActionNeed, explained: ExplainedAction): ExplainedAction {
  const isKey = viewer.kind === 'login' && viewer.limits?.via === 'api-key';
  const lacks = need === 'SESSION' ? isKey : restrictedDomainIds(viewer) !== null;
  return lacks ? beyondScope(viewer, explained) : explained;
}

function beyondScope(viewer: Viewer, explained: ExplainedAction): ExplainedAction {
  const reason = { code: 'BEYOND_SCOPE', message: messages.text(viewer.locale, 'BEYOND_SCOPE') };
  return { code: explained.code, allowed: false, reason };
}
