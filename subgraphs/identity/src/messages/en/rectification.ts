import type { rectification as italian } from '../it/rectification';

/** Why a request for rectification is refused. */
export const rectification: Readonly<Record<keyof typeof italian, string>> = {
  'rectification.PROBLEMS.NOT_RECTIFIABLE':
    'This is nothing to rectify: contact data can be changed directly, another subject is another registration.',
  'rectification.PROBLEMS.CORRECTED_TWICE': 'The field is there twice.',
  'rectification.PROBLEMS.UNCHANGED': 'The profile says this already.',
  'rectification.PROBLEMS.NOTHING_TO_CORRECT': 'Name at least one field to correct.',
  'rectification.PROBLEMS.NOT_A_TYPING_ERROR':
    'This does not look like a typing error: another holder is another registration.',
  'rectification.PROBLEMS.TYPE_NOT_ACCEPTED': 'Documents have to be PDF, JPEG or PNG.',
  'rectification.PROBLEMS.TOO_LARGE': 'The document is larger than 5 MB.',
  'rectification.INVALID_INPUT': 'The request is not valid: look at the fields listed.',
  'rectification.ALREADY_OPEN':
    'There is an open request for rectification already: complete it or withdraw it.',
  'rectification-review.SECOND_FACTOR_RESET_LATELY':
    'A second factor of this customer was reset less than seven days ago: until then nothing is rectified.',
  'rectification.NO_DOCUMENTS': 'At least one document is needed that shows what is right.',
  'rectification.TOO_MANY_DOCUMENTS': 'There can be 5 documents at most.',
  'rectification.NOT_AWAITING_DOCUMENTS': 'This request does not wait for documents any more.',
  'rectification.ALREADY_ENDED': 'This request has come to its end already.',
};
