export const fullDisk = 'the disk is full';

/** How MariaDB 10 and 11 and their libraries say that nothing could be written; often far above the last error. */
const inTheLog =
  /No space left on device|disk space|\b(error|errno:?|Errcode:?|error number) 28\b|is full\b/i;

/**
 * @param {string} log
 * @returns {boolean}
 */
export const tellsOfFullDisk = (log) => inTheLog.test(log);

/**
 * The code of a failed system call, in words where it is one that its reader can do something about.
 *
 * @param {string | undefined} code
 */
export const faultInWords = (code) =>
  code === 'ENOSPC' || code === 'EDQUOT' ? fullDisk : (code ?? 'unknown');
