import type { it } from './it';

export const en: Readonly<Record<keyof typeof it, string>> = {
  APPROVAL_REQUIRED:
    'This waits for the approval of another login of the profile: the request was made. Once it is approved, do it again.',
  SECOND_STAFF_REQUIRED:
    'This waits for a second member of staff: the request was made. Once it is approved, do the same again.',
  BEYOND_SCOPE: 'This delegation or API key does not cover it.',
};
