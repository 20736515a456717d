import { unauthenticated } from '@customer-area/shared/errors';
import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { AnswerTemplate, AnswerTemplateInput, toAnswerTemplate } from './answer-template.graphql';
import { type AnswerTemplateDeps, putAnswerTemplate, withdrawAnswerTemplate } from './put-answer-template';

@Resolver()
export class AnswerTemplateResolver {
  constructor(private readonly deps: AnswerTemplateDeps) {}

  @ForStaff()
  @Mutation(() => AnswerTemplate, {
    description:
      'Staff with SUPPORT_PUBLISH only: makes an answer template, or a new version of one. NOT_FOUND for one that is not in use.',
  })
  async putAnswerTemplate(
    @Arg('input', () => AnswerTemplateInput, { description: 'The words, in both languages.' })
    input: AnswerTemplateInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<AnswerTemplate> {
    if (viewer.kind !== 'login') throw unauthenticated();
    return toAnswerTemplate(await putAnswerTemplate(this.deps, { ...input, by: viewer.loginId }), null);
  }

  @ForStaff()
  @Mutation(() => AnswerTemplate, {
    description: 'Staff with SUPPORT_PUBLISH only: takes an answer template out of use.',
  })
  async withdrawAnswerTemplate(
    @Arg('templateId', () => ID, { description: 'A template in use; NOT_FOUND when there is none.' })
    templateId: string,
  ): Promise<AnswerTemplate> {
    return toAnswerTemplate(await withdrawAnswerTemplate(this.deps, templateId), null);
  }
}
