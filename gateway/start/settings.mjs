import { readDatabaseUrl } from './database-url.mjs';
import { Refusal } from './refusal.mjs';

/**
 * What the environment decides before anything is started. The services check their own variables; here are the ones
 * that the launcher acts on, so that a slip in them is told before the slow work.
 *
 * @typedef {object} Settings
 * @property {boolean} sandbox
 * @property {boolean} demoData
 * @property {string} publicOrigin
 * @property {import('./database-url.mjs').DatabaseUrl | undefined} database the user's server; the embedded one when undefined
 */

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {number} port
 * @returns {Settings}
 */
export function readSettings(environment, port) {
  const database = environment.DATABASE_URL ? readDatabaseUrl(environment.DATABASE_URL) : undefined;
  const production = environment.NODE_ENV === 'production';
  const sandbox = readSwitch(environment, 'SANDBOX') ?? (database === undefined && !production);
  if (sandbox && production) {
    throw new Refusal(
      'SANDBOX=true opens test cards and a movable clock, and is refused with NODE_ENV=production: unset one of the two.',
    );
  }
  const demoData = readSwitch(environment, 'DEMO_DATA') ?? (sandbox && database === undefined);
  if (demoData && !sandbox) {
    throw new Refusal('DEMO_DATA=true makes logins with a published password, and needs SANDBOX=true.');
  }
  return {
    sandbox,
    demoData,
    publicOrigin: readOrigin(environment.PUBLIC_ORIGIN) ?? `http://localhost:${port}`,
    database,
  };
}

/**
 * An empty variable counts as unset, as in the .env files of docker compose.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} name
 * @returns {boolean | undefined}
 */
function readSwitch(environment, name) {
  const value = environment[name];
  if (!value) return undefined;
  if (value !== 'true' && value !== 'false')
    throw new Refusal(`${name} must be true or false, and not "${value}".`);
  return value === 'true';
}

/** @param {string | undefined} value */
function readOrigin(value) {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '')) return url.origin;
  throw new Refusal(`PUBLIC_ORIGIN must be an origin like https://area.example.it, and not "${value}".`);
}
