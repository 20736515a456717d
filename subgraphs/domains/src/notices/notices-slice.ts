import type { JobHandler } from '@customer-area/shared/jobs';
import { type FindNoticesDeps, findNotices } from './find-notices';
import { type LetterOperationDeps, letterOperation } from './letter-operation';
import { FIND_NOTICES, SEND_NOTICES } from './notice-jobs';
import { NoticePreferencesResolver } from './notice-preferences.resolver';
import { type SendNoticesDeps, sendNotices } from './send-notices';
import type { SetNoticePreferencesDeps } from './set-notice-preferences';

export type NoticesDeps = FindNoticesDeps & SendNoticesDeps & LetterOperationDeps & SetNoticePreferencesDeps;

/** What the slice adds to the service. */
export function composeNotices(deps: NoticesDeps) {
  const jobs: readonly JobHandler[] = [
    { kind: FIND_NOTICES, run: (job, signal) => findNotices(deps, job, signal) },
    { kind: SEND_NOTICES, run: (job) => sendNotices(deps, job) },
  ];
  return { resolvers: [new NoticePreferencesResolver(deps)], jobs, internal: letterOperation(deps) };
}
