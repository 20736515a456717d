import type { RawText } from '@customer-area/shared/free-text';
import { accept, type Checked, type CheckedFields, gather, refuse, valueIfOk } from './checked';
import { MAX_LENGTH } from './max-length';
import { checkOptionalText } from './text';

/** Both `null` or both filled in. */
export interface Recovery {
  readonly recoveryQuestion: string | null;
  /** In the form that is hashed (`normaliseRecoveryAnswer`). */
  readonly recoveryAnswer: string | null;
}

const MIN_ANSWER_LENGTH = 3;

/** Secret question and answer: both or neither (sign-up guide, "Recupera dati di accesso"). */
export function checkRecovery(rawQuestion: RawText, rawAnswer: RawText): CheckedFields<Recovery> {
  const question = checkOptionalText(rawQuestion, MAX_LENGTH.recoveryQuestion);
  const answer = checkOptionalText(rawAnswer, MAX_LENGTH.recoveryAnswer);
  if (!question.ok || !answer.ok)
    return gather<Recovery>({ recoveryQuestion: question, recoveryAnswer: answer });
  return gather<Recovery>({
    recoveryQuestion:
      question.value === null && answer.value !== null ? refuse('RECOVERY_INCOMPLETE') : question,
    recoveryAnswer: checkAnswer(answer.value, valueIfOk(question)),
  });
}

/**
 * The form of a secret answer that is hashed and compared: NFKC, without case, single spaces. Years later nobody
 * remembers whether it was "Fido", "FIDO " or "fido". Apply it to the stored answer and to the one typed at recovery.
 */
export function normaliseRecoveryAnswer(answer: string): string {
  // Down, up and down again: "ẞ", "ß" and "ss" become one.
  const folded = answer.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();
  return folded.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/**
 * A secret answer that is worth keeping: not shorter than 3 characters, and not to be read in its own question. It is
 * never enough alone (README, Rules), so nothing stronger is asked.
 */
export function checkRecoveryAnswer(answer: string, question: string): Checked<string> {
  const normalised = normaliseRecoveryAnswer(answer);
  if ([...normalised].length < MIN_ANSWER_LENGTH) return refuse('RECOVERY_ANSWER_TOO_SHORT');
  if (normaliseRecoveryAnswer(question).includes(normalised)) return refuse('RECOVERY_ANSWER_IN_QUESTION');
  return accept(normalised);
}

function checkAnswer(answer: string | null, question: string | null): Checked<string | null> {
  if (question === null) return accept(answer);
  return answer === null ? refuse('RECOVERY_INCOMPLETE') : checkRecoveryAnswer(answer, question);
}
