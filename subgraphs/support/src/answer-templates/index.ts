export { filledTemplate, templateIn } from './answer-template';
export { AnswerTemplateRow } from './answer-template.entity';
export { AnswerTemplate, toAnswerTemplate } from './answer-template.graphql';
export { answerTemplatePermissions } from './answer-template.policy';
export { AnswerTemplateStore } from './answer-template.store';
export { composeAnswerTemplates } from './compose-answer-templates';
export { MAX_TEMPLATES } from './put-answer-template';
