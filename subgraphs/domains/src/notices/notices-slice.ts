import type { JobHandler } from '@customer-area/shared/jobs';
import { type FindNoticesDeps, findNotices } from './find-notices';
import { type LetterOperationDeps, letterOperation } from './letter-operation';
import { FIND_NOTICES, SEND_NOTICES } from './notice-jobs';
import { type SendNoticesDeps, sendNotices } from './send-notices';

export type NoticesDeps = FindNoticesDeps & SendNoticesDeps & LetterOperationDeps;

/** What the slice adds to the service. */
export function composeNotices(deps: NoticesDeps) {
  const jobs: readonly JobHandler[] = [
    { kind: FIND_NOTICES, run: (job, signal) => findNotices(deps, job, signal) },
    { kind: SEND_NOTICES, run: (job) => sendNotices(deps, job) },
  ];
  return { jobs, internal: letterOperation(deps) };
}
