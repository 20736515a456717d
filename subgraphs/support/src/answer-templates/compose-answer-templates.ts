import type { Slice } from '@customer-area/shared/subgraph';
import { AnswerTemplateResolver } from './answer-template.resolver';
import type { AnswerTemplateDeps } from './put-answer-template';

/** Answers that staff write often. */
export function composeAnswerTemplates(deps: AnswerTemplateDeps): Slice {
  return { resolvers: [new AnswerTemplateResolver(deps)] };
}
