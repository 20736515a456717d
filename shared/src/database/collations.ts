/** Texts that people read are compared without case, and sorted as one expects; what a database and a connection have unless said. */
export const TEXT_COLLATION = 'utf8mb4_unicode_ci';

/** Ids, hashes and keys are compared byte by byte, blanks at the end too. MariaDB alone has it. */
export const EXACT_COLLATION = 'utf8mb4_nopad_bin';

/** The type of a column that is compared byte by byte. */
export const exactText = (length: number) =>
  `varchar(${length}) CHARACTER SET utf8mb4 COLLATE ${EXACT_COLLATION}`;
