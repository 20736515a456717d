import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import type { WarningCode } from '../registration-form';
import { InputProblem, RegistrationRefused } from './form-refusal.graphql';
import { messageOf, warningMessages } from './problem-messages';

const MESSAGES = {
  INVALID_INPUT: {
    it: 'Alcuni dati non sono validi: correggi i campi indicati.',
    en: 'Some of the data are not valid: correct the fields listed.',
  },
  DRAFT_EXPIRED: {
    it: 'La registrazione è scaduta: ricominciala.',
    en: 'The registration has expired: start again.',
  },
  DRAFT_ALREADY_COMPLETED: {
    it: 'La registrazione è già stata completata: accedi con il tuo username.',
    en: 'The registration was completed already: sign in with your username.',
  },
  DRAFT_SUPERSEDED: {
    it: 'Hai ricominciato la registrazione con lo stesso ordine: completa quella più recente.',
    en: 'You began the registration again with the same order: complete the newer one.',
  },
  TOO_MANY_LOGINS: {
    it: 'Questa anagrafica ha già il numero massimo di login.',
    en: 'This profile already has the greatest number of logins.',
  },
} satisfies Record<string, LocalizedText>;

/** A refusal of the registration form as the graph says it. */
export function registrationRefused(
  code: keyof typeof MESSAGES,
  problems: readonly { field: string; code: string }[],
  locale: Locale,
): RegistrationRefused {
  return Object.assign(new RegistrationRefused(), {
    code,
    message: MESSAGES[code][locale],
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
    Object.assign(new InputProblem(), { ...warning, message: warningMessages[warning.code][locale] }),
  );
}
