import { hasScope, isLimited } from '../isolation';
import type { LocalizedText } from '../locale';
import type { Viewer } from '../viewer';
import type { ExplainedAction } from './shared-types';

const BEYOND_SCOPE: LocalizedText = {
  it: 'Questa delega o chiave API non lo consente.',
  en: 'This delegation or API key does not cover it.',
};

/** What an evaluator says, unless the viewer was not given the scope that the mutation asks for: the same no, in words. */
export function offeredWithin(viewer: Viewer, scope: string, explained: ExplainedAction): ExplainedAction {
  if (!isLimited(viewer) || hasScope(viewer, scope)) return explained;
  const reason = { code: 'BEYOND_SCOPE', message: BEYOND_SCOPE[viewer.locale] };
  return { code: explained.code, allowed: false, reason };
}
