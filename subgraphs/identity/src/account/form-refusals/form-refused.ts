import type { CodeOf } from '@customer-area/shared/contract';
import type { Locale } from '@customer-area/shared/locale';
import type { formCodes } from '../../../contract';
import { messages } from '../../messages';
import type { WarningCode } from '../registration-form';
import { FormRefused, InputProblem } from './form-refusal.graphql';
import { messageOf } from './problem-messages';

/** Why a form as a whole is refused. */
type FormRefusalCode = CodeOf<typeof formCodes>;

/** A refusal of the registration form as the graph says it. */
export function formRefused(
  code: FormRefusalCode,
  problems: readonly { field: string; code: string }[],
  locale: Locale,
): FormRefused {
  return Object.assign(new FormRefused(), {
    code,
    message: messages.text(locale, `form.${code}`),
    problems: problems.map((problem) =>
      Object.assign(new InputProblem(), { ...problem, message: messageOf(problem.code, locale) }),
    ),
  });
}

/** What a customer should know about an accepted form, as the graph says it. */
export function inputWarnings(
  warnings: readonly { field: string; code: WarningCode }[],
  locale: Locale,
): InputProblem[] {
  return warnings.map((warning) =>
    Object.assign(new InputProblem(), {
      ...warning,
      message: messages.text(locale, `warning.${warning.code}`),
    }),
  );
}
