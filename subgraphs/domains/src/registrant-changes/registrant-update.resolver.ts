import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { toVerificationRefusal } from '../verification';
import { type CommitUpdateDeps, commitUpdate } from './commit-update';
import { correctEmail } from './correct-email';
import { CorrectVerificationEmailInput } from './correct-email-input.graphql';
import { previewUpdate } from './preview-update';
import type { RegistrantContext } from './registrant.loader';
import {
  CorrectVerificationEmailResult,
  PreviewRegistrantUpdateResult,
  RegistrantUpdate,
  RegistrantUpdateInput,
  RegistrantUpdatePreview,
} from './registrant-update.graphql';
import { toTarget, toUpdate, toUpdateRefusal } from './registrant-update-answers';

@Resolver()
export class RegistrantUpdateResolver {
  constructor(private readonly deps: CommitUpdateDeps) {}

  @Mutation(() => PreviewRegistrantUpdateResult, {
    description:
      'Checks a change of how a registrant is reached and shows what it brings about. Changes nothing. Give a registrant, or 1 to 500 domains. UNAVAILABLE while the data cannot be checked.',
  })
  async previewRegistrantUpdate(
    @Arg('input', () => RegistrantUpdateInput, { description: 'What is to be different.' })
    input: RegistrantUpdateInput,
    @Arg('registrantId', () => ID, {
      nullable: true,
      description: 'One of your registrants, with all its domains; NOT_FOUND for any other.',
    })
    registrantId: string | null,
    @Arg('domainIds', () => [ID], {
      nullable: true,
      description: 'Some of your domains, whose registrants are meant; NOT_FOUND when one is not yours.',
    })
    domainIds: string[] | null,
    @Ctx() context: RegistrantContext,
  ): Promise<typeof PreviewRegistrantUpdateResult> {
    const { viewer } = context;
    const wanted = { registrantId, domainIds, form: input, requestId: viewer.requestId };
    const previewed = await previewUpdate(this.deps, profileOf(viewer), wanted);
    if (previewed.kind === 'refused') return toUpdateRefusal(previewed, viewer.locale);
    const { token, expiresAt, targets } = previewed;
    const now = this.deps.clock.now();
    const registrants = await Promise.all(targets.map((target) => toTarget(target, context, now)));
    return Object.assign(new RegistrantUpdatePreview(), { token, expiresAt, registrants });
  }

  @Mutation(() => RegistrantUpdate, {
    description:
      'Starts the change that was shown under this token: the registrant is shown as changed when every registry has it. The same token again answers the same change. NOT_FOUND for an unknown one, CONFLICT when it has expired or what it affects has changed since: ask for a new preview. A session has to have signed in, or confirmed who it is, in the last ten minutes.',
  })
  async updateRegistrant(
    @Arg('token', () => String, { description: 'What previewRegistrantUpdate answered.' }) token: string,
    @Ctx() { viewer }: RegistrantContext,
  ): Promise<RegistrantUpdate> {
    return toUpdate(await commitUpdate(this.deps, profileOf(viewer), token));
  }

  @Mutation(() => CorrectVerificationEmailResult, {
    description:
      'Corrects the e-mail address of a registrant that has not confirmed it: for all its domains. The new address is asked about as soon as every registry has it. A session has to have signed in, or confirmed who it is, in the last ten minutes.',
  })
  async correctVerificationEmail(
    @Arg('input', () => CorrectVerificationEmailInput, { description: 'The address as it should be.' })
    input: CorrectVerificationEmailInput,
    @Ctx() { viewer, loaders }: RegistrantContext,
  ): Promise<typeof CorrectVerificationEmailResult> {
    const profileId = profileOf(viewer);
    const { domainId, email, emailConfirmation } = input;
    const domain = isId(domainId, 'dom') ? await loaders.domain.load(domainId) : null;
    if (domain === null) throw notFound();
    const form = { email, emailConfirmation };
    const outcome = await correctEmail(this.deps, profileId, { domain, form, requestId: viewer.requestId });
    if (outcome.kind === 'started') return toUpdate(outcome.update);
    if (outcome.kind === 'no-verification') return toVerificationRefusal(outcome.code, viewer.locale);
    return toUpdateRefusal(outcome, viewer.locale);
  }
}
