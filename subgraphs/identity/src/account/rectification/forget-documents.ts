import { isEnd } from './rectification';
import type { SubmitRectificationDeps } from './submit-rectification';

export type ForgetDocumentsDeps = Pick<SubmitRectificationDeps, 'database' | 'rectifications' | 'documents'>;

/** The documents of a request that was decided are not needed any more. */
export function forgetDocuments(deps: ForgetDocumentsDeps, id: string): Promise<void> {
  return deps.database.transact(async (manager) => {
    const request = await deps.rectifications.lockAny(manager, id);
    if (request !== null && isEnd(request.state)) await deps.documents.forget(manager, request);
  });
}
