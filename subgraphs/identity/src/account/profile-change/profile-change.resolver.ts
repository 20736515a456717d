import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { approvalRequired } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { InputProblem, inputWarnings } from '../form-refusals';
import type { LoginContext } from '../logins';
import type { ProfileContext } from '../profiles';
import { toLogin, toProfile } from '../profiles';
import { refusalTexts, wordsFor } from './change-words';
import { type CommitChangeDeps, commitChange } from './commit-change';
import { consequencesOf } from './consequences';
import { type PreviewChangeDeps, type PreviewedChange, previewChange } from './preview-change';
import {
  PreviewProfileChangeResult,
  ProfileChangeInput,
  ProfileChangePreview,
  ProfileChangeRefused,
  UpdateProfileResult,
} from './profile-change.graphql';
import type { ChangeProblem } from './profile-change-form';

type Context = LoginContext & ProfileContext;

@Resolver()
export class ProfileChangeResolver {
  constructor(private readonly deps: PreviewChangeDeps & CommitChangeDeps) {}

  @Mutation(() => PreviewProfileChangeResult, {
    description:
      'Checks a change of the shared data and shows what it affects. Changes nothing. UNAVAILABLE while domains or orders cannot be asked.',
  })
  async previewProfileChange(
    @Arg('input', () => ProfileChangeInput, { description: 'What is to be different.' })
    input: ProfileChangeInput,
    @Ctx() context: Context,
  ): Promise<typeof PreviewProfileChangeResult> {
    const { viewer } = context;
    const previewed = await previewChange(this.deps, profileOf(viewer), input, viewer.requestId);
    switch (previewed.kind) {
      case 'refused':
        return refused('INVALID_INPUT', previewed.problems, viewer.locale);
      case 'nothing-changes':
        return refused('NOTHING_CHANGES', [], viewer.locale);
      case 'previewed':
        return this.preview(previewed, context);
    }
  }

  @Mutation(() => UpdateProfileResult, {
    description:
      'Makes the change that was shown under this token. The same token again answers the same profile. NOT_FOUND for an unknown one, CONFLICT when it has expired or what it affects has changed since: ask for a new preview. Another e-mail address or telephone number waits for another login while acts are under dual approval: once it is approved, preview and update once more.',
  })
  async updateProfile(
    @Arg('token', () => String, { description: 'What previewProfileChange answered.' }) token: string,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<typeof UpdateProfileResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const profileId = profileOf(viewer);
    const { loginId } = viewer;
    const committed = await commitChange(this.deps, { profileId, loginId }, token, viewer.requestId);
    if (committed?.kind === 'waiting') return approvalRequired(committed.approvalId, viewer.locale);
    const row = await loaders.profileById.clear(profileId).load(profileId);
    if (row === null) throw notFound();
    return toProfile(row);
  }

  private async preview(
    previewed: Extract<PreviewedChange, { kind: 'previewed' }>,
    { viewer, loaders }: Context,
  ): Promise<ProfileChangePreview> {
    const { token, expiresAt, changes, affected, warnings } = previewed;
    const logins = await loaders.loginsOfProfile.load(profileOf(viewer));
    return Object.assign(new ProfileChangePreview(), {
      token,
      expiresAt,
      changes: [...changes],
      affectedLogins: logins.map(toLogin),
      affectedDomains: {
        totalCount: affected.domains?.total ?? 0,
        domains: (affected.domains?.ids ?? []).map((id) => ({ id })),
      },
      registrantsToFollow: (affected.domains?.registrants.ids ?? []).map((id) => ({ id })),
      openOrders: {
        totalCount: affected.orders?.total ?? 0,
        orders: (affected.orders?.ids ?? []).map((id) => ({ id })),
      },
      consequences: consequencesOf(previewed, viewer.locale),
      warnings: inputWarnings(warnings, viewer.locale),
    });
  }
}

function refused(
  code: keyof typeof refusalTexts,
  problems: readonly ChangeProblem[],
  locale: Locale,
): ProfileChangeRefused {
  return Object.assign(new ProfileChangeRefused(), {
    code,
    message: refusalTexts[code][locale],
    problems: problems.map((problem) =>
      Object.assign(new InputProblem(), { ...problem, message: wordsFor(problem, locale) }),
    ),
  });
}
