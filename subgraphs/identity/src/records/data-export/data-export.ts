/** How long a finished copy can be fetched; business time. */
export const COPY_VALID_DAYS = 7;

export const PREPARE_EXPORT = 'data-export.prepare';
export const EXPIRE_EXPORT = 'data-export.expire';
