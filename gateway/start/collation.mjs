/** How texts are compared in the databases made here: what `shared/database` asks for, which is not built yet when they are. */
export const COLLATION = 'utf8mb4_unicode_ci';
