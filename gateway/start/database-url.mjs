import { Refusal } from './refusal.mjs';

/**
 * A server given by the user: mysql://user:password@host:port/prefix. The prefix names the four databases,
 * <prefix>_identity and so on. As in the URLs of the services, ?socketPath= names a server's Unix socket.
 *
 * @typedef {{ adminUrl: string, prefix: string, where: { path: string } | { host: string, port: number } }} DatabaseUrl
 */

export const defaultPrefix = 'customer_area';

/**
 * @param {string} text
 * @returns {DatabaseUrl}
 */
export function readDatabaseUrl(text) {
  // The text is not repeated in the sentences: it holds a password.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['mysql:', 'mariadb:'].includes(url.protocol) || !url.hostname || !url.username) {
    throw new Refusal('DATABASE_URL must have the form mysql://user:password@host:port/prefix.');
  }
  const prefix = url.pathname.replace(/^\//, '') || defaultPrefix;
  // 20 characters leave room for "_identity" in a MySQL user name, which has 32.
  if (!/^[a-z][a-z0-9_]{0,19}$/.test(prefix)) {
    throw new Refusal(
      `DATABASE_URL: the prefix "${prefix}" must be 1 to 20 lower-case letters, digits and underscores, a letter first.`,
    );
  }
  url.protocol = 'mysql:';
  url.pathname = '';
  const path = url.searchParams.get('socketPath');
  const where = path
    ? { path }
    : { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3306) };
  return { adminUrl: url.href, prefix, where };
}

/**
 * The URL of one service's database on the same server.
 *
 * @param {string} adminUrl
 * @param {{ user?: string, password?: string, database: string }} account without a user, that of the admin URL
 */
export function urlForDatabase(adminUrl, { user, password, database }) {
  const url = new URL(adminUrl);
  if (user !== undefined) {
    url.username = encodeURIComponent(user);
    url.password = encodeURIComponent(password ?? '');
  }
  url.pathname = `/${database}`;
  return url.href;
}

/** @param {DatabaseUrl['where']} where */
export const nameOfPlace = (where) => ('path' in where ? where.path : `${where.host}:${where.port}`);
