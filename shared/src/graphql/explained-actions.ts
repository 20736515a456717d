import { hasScope, isLimited } from '../isolation';
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
  const reason = { code: 'BEYOND_SCOPE', message: messages.text(viewer.locale, 'BEYOND_SCOPE') };
  return { code: explained.code, allowed: false, reason };
}
