import { badInput } from '@customer-area/shared/errors';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { AnswerTemplateRow } from './answer-template.entity';

/** What a template may name of the ticket that it answers: `{number}`, `{subject}`, `{openedOn}`. */
export const PLACEHOLDERS = ['number', 'subject', 'openedOn'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Of a ticket what templates are filled from. */
export interface TemplateFacts {
  readonly number: string;
  readonly subject: string;
  readonly createdAt: Date;
}

/** BAD_USER_INPUT for a text that names something else of a ticket. */
export function refuseUnknownPlaceholders(field: string, text: string): void {
  const unknown = [...text.matchAll(PLACEHOLDER)]
    .map(([, name = '']) => name)
    .filter((name) => !isKnown(name));
  if (unknown.length > 0)
    throw badInput(
      field,
      messages.localized('fault.unknownPlaceholder', {
        unknown: unknown.map((name) => `{${name}}`),
        known: PLACEHOLDERS.map((name) => `{${name}}`),
      }),
    );
}

/** The text of a template in a language. */
export function templateIn(template: AnswerTemplateRow, locale: Locale): { title: string; text: string } {
  const titles = { it: template.titleIt, en: template.titleEn };
  const texts = { it: template.textIt, en: template.textEn };
  return { title: titles[locale], text: texts[locale] };
}

/** The same, filled from a ticket. What the customer wrote is not searched for placeholders. */
export function filledTemplate(
  text: string,
  locale: Locale,
  { number, subject, createdAt }: TemplateFacts,
): string {
  const values: Readonly<Record<Placeholder, string>> = {
    number,
    subject,
    openedOn: messages.text(locale, 'template.day', { day: createdAt }),
  };
  return text.replace(PLACEHOLDER, (written, name: string) => (isKnown(name) ? values[name] : written));
}

function isKnown(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}
