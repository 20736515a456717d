import { type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayPublish = staffWith('support:publish');

/** Who writes answer templates; who reads them, the desk says. */
export const answerTemplatePermissions: Permissions = {
  fields: { Mutation: { putAnswerTemplate: mayPublish, withdrawAnswerTemplate: mayPublish } },
  types: { AnswerTemplate: 'with its parent' },
};
