import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { conflict, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine, requiredText } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { answerTemplatePut, answerTemplateWithdrawn } from '../../contract';
import { messages } from '../messages';
import { refuseUnknownPlaceholders } from './answer-template';
import type { AnswerTemplateRow } from './answer-template.entity';
import type { AnswerTemplateStore } from './answer-template.store';

export interface AnswerTemplateDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly answerTemplates: AnswerTemplateStore;
}

export interface PutAnswerTemplate {
  /** The template that is changed; null for a new one. */
  readonly templateId: string | null;
  readonly titleIt: string;
  readonly titleEn: string;
  readonly textIt: string;
  readonly textEn: string;
  readonly by: string;
}

/** Templates in use at once. */
export const MAX_TEMPLATES = 200;
const LONGEST_TITLE = 100;
const LONGEST_TEXT = 5_000;

/** Makes a template, or a new version of one. NOT_FOUND for a version of one that does not exist or was withdrawn. */
export function putAnswerTemplate(
  deps: AnswerTemplateDeps,
  command: PutAnswerTemplate,
): Promise<AnswerTemplateRow> {
  const { templateId, by: createdBy } = command;
  const words = {
    titleIt: requiredLine('input.titleIt', command.titleIt, LONGEST_TITLE),
    titleEn: requiredLine('input.titleEn', command.titleEn, LONGEST_TITLE),
    textIt: checkedText('input.textIt', command.textIt),
    textEn: checkedText('input.textEn', command.textEn),
  };
  return deps.database.transact(async (manager) => {
    const at = deps.clock.now();
    const version =
      templateId === null
        ? await firstVersion(deps, manager)
        : await nextVersion(deps, manager, templateId, at);
    const template = {
      id: templateId ?? newId('atp'),
      version,
      ...words,
      createdBy,
      createdAt: at,
      endedAt: null,
    };
    await deps.answerTemplates.insert(manager, template);
    await tell(manager, answerTemplatePut, template, at);
    return template;
  });
}

/** Takes a template out of use; what was answered with it stays. NOT_FOUND for one that is not in use. */
export async function withdrawAnswerTemplate(
  deps: AnswerTemplateDeps,
  templateId: string,
): Promise<AnswerTemplateRow> {
  if (!isId(templateId, 'atp')) throw notFound();
  return deps.database.transact(async (manager) => {
    const at = deps.clock.now();
    const template = await deps.answerTemplates.lockNewest(manager, templateId);
    if (template === null || (await deps.answerTemplates.end(manager, templateId, at)) === 0)
      throw notFound();
    await tell(manager, answerTemplateWithdrawn, template, at);
    return { ...template, endedAt: at };
  });
}

function checkedText(field: string, typed: string): string {
  const text = requiredText(field, typed, LONGEST_TEXT);
  refuseUnknownPlaceholders(field, text);
  return text;
}

async function firstVersion(
  { answerTemplates }: AnswerTemplateDeps,
  manager: EntityManager,
): Promise<number> {
  if ((await answerTemplates.countInUse(manager)) >= MAX_TEMPLATES)
    throw conflict(messages.localized('fault.tooManyTemplates', { most: MAX_TEMPLATES }));
  return 1;
}

async function nextVersion(
  { answerTemplates }: AnswerTemplateDeps,
  manager: EntityManager,
  id: string,
  at: Date,
) {
  const newest = isId(id, 'atp') ? await answerTemplates.lockNewest(manager, id) : null;
  if (newest === null || newest.endedAt !== null) throw notFound();
  await answerTemplates.end(manager, id, at);
  return newest.version + 1;
}

/** About no customer. */
function tell(
  manager: EntityManager,
  fact: typeof answerTemplatePut | typeof answerTemplateWithdrawn,
  { id: templateId, version, titleIt: title }: AnswerTemplateRow,
  at: Date,
): Promise<void> {
  return appendEvent(manager, fact, {
    profileId: null,
    subjectId: templateId,
    payload: { templateId, version, title },
    occurredAt: at,
  });
}
