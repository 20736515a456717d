import type { ProfileId } from '@customer-area/shared/isolation';
import type { DomainRow } from '../portfolio';
import { shownVerification } from '../verification';
import { type CommitUpdateDeps, commitUpdate } from './commit-update';
import { type PreviewedUpdate, previewUpdate } from './preview-update';
import type { RegistrantUpdateRow } from './registrant-update.entity';

export type CorrectedEmail =
  | { readonly kind: 'started'; readonly update: RegistrantUpdateRow }
  | { readonly kind: 'no-verification'; readonly code: 'NOTHING_TO_VERIFY' | 'ALREADY_VERIFIED' }
  | Extract<PreviewedUpdate, { kind: 'refused' }>;

/** Another address for a registrant whose address is not confirmed: the change of a registrant in one step. */
export async function correctEmail(
  deps: CommitUpdateDeps,
  profileId: ProfileId,
  asked: {
    readonly domain: DomainRow;
    readonly form: { readonly email: string; readonly emailConfirmation: string };
    readonly requestId: string;
  },
): Promise<CorrectedEmail> {
  const { domain, form, requestId } = asked;
  const shown = await deps.database.transact((manager) => shownVerification(deps, manager, domain));
  if (shown === null) return { kind: 'no-verification', code: 'NOTHING_TO_VERIFY' };
  if (shown.status === 'VERIFIED') return { kind: 'no-verification', code: 'ALREADY_VERIFIED' };
  const of = { registrantId: domain.registrantId, domainIds: null };
  const previewed = await previewUpdate(deps, profileId, { ...of, form, requestId });
  if (previewed.kind === 'refused') return previewed;
  return { kind: 'started', update: await commitUpdate(deps, profileId, previewed.token) };
}
