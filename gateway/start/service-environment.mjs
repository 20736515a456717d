import { join } from 'node:path';
import { subgraphs } from './topology.mjs';

/**
 * What the services of one start have in common.
 *
 * @typedef {object} Setting
 * @property {import('./settings.mjs').Settings} settings
 * @property {Record<string, string>} secrets
 * @property {Record<string, string>} databaseUrls by service
 * @property {NodeJS.ProcessEnv} environment the launcher's own
 */

/** Where Node, and what it starts, find things. */
const always = /^(PATH|HOME|TMPDIR|TZ|NODE_.*|OTEL_EXPORTER_OTLP_ENDPOINT|GRAPH_EXECUTION)$/;
/** What a service reads besides, passed on when it is set. */
const passedOn = {
  gateway:
    /^(ALLOWED_ORIGINS|WEB_CLIENT_ORIGIN|METRICS_TOKEN|FTP_FEED_TOKEN|TRUST_PROXY|REDIS_URL|GRAPH_EXECUTION|RATE_LIMIT_ANONYMOUS_PER_MINUTE|MAX_COST|RATE_LIMIT_COST_[A-Z_]+)$/,
  identity:
    /^(SMTP_URL|MAIL_[A-Z_]+|USERNAME_SUFFIX|REDIS_URL|FIRST_STAFF_PASSWORD|FIRST_STAFF_EMAIL|PANEL_CLIENTS|SELLER)$/,
  domains:
    /^(FTP_WITHOUT_RULES|HOSTING|REGISTRIES|EPP_REGISTRIES|REGISTRY_CREDIT_LIMIT|REDIS_URL|DNS_CHECK|DNS_RESOLVER|CLAMAV_URL|FILE_STORAGE_[A-Z_]+)$/,
  billing: /^(REDIS_URL|REFUND_ALONE_UP_TO_CENTS|SELLER|VIES_URL)$/,
  support:
    /^(CLAMAV_URL|FILE_STORAGE_[A-Z_]+|MAIL_(IN_PORT|IN_HOST|IN_PROTOCOL|REPLY_DOMAIN|RETURN_DOMAIN)|SELLER)$/,
};

/**
 * The environment of one service in the distributed topology: only what it needs, so that a secret of one is not lying
 * about in another.
 *
 * @param {string} service
 * @param {{ port: number, ports: Record<string, number>, sockets: string | null } & Setting} setting sockets: the folder they stand in
 * @returns {Record<string, string>}
 */
export function environmentOf(service, setting) {
  const urls = Object.fromEntries(
    subgraphs.map((name) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${setting.ports[name]}`]),
  );
  const common = { ...shared(setting), ...urls, PORT: String(setting.port) };
  if (service === 'gateway') return { ...common, ...socketsOfAll(setting), ...gatewayOnly(setting) };
  return {
    ...common,
    ...(setting.sockets !== null && { GRAPH_SOCKET: socketOf(service, setting.sockets) }),
    DATABASE_URL: /** @type {string} */ (setting.databaseUrls[service]),
    DEMO_DATA: String(setting.settings.demoData),
    ...(service === 'identity' && identityOnly(setting)),
    ...(service === 'domains' && domainsOnly(setting)),
    ...(service === 'billing' && billingOnly(setting)),
    ...(service === 'support' && supportOnly(setting)),
  };
}

/**
 * The environment of the one process of the co-located topology.
 *
 * @param {{ port: number } & Setting} setting
 * @returns {Record<string, string>}
 */
export function environmentOfAll(setting) {
  const databases = Object.fromEntries(
    subgraphs.map((name) => [
      `${name.toUpperCase()}_DATABASE_URL`,
      /** @type {string} */ (setting.databaseUrls[name]),
    ]),
  );
  return {
    ...shared(setting),
    ...databases,
    ...identityOnly(setting),
    ...domainsOnly(setting),
    ...billingOnly(setting),
    ...supportOnly(setting),
    ...gatewayOnly(setting),
    PORT: String(setting.port),
    DEMO_DATA: String(setting.settings.demoData),
  };
}

/** @param {Setting} setting */
function shared({ settings, secrets, environment }) {
  return {
    ...chosen(environment, always),
    HOST: '127.0.0.1',
    SERVICE_KEY: /** @type {string} */ (secrets.SERVICE_KEY),
    SANDBOX: String(settings.sandbox),
    LOG_LEVEL: environment.LOG_LEVEL || 'warn',
    // Apollo's gateway reports to its maker every hour otherwise.
    APOLLO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * @param {string} service
 * @param {string} folder
 */
function socketOf(service, folder) {
  return join(folder, `${service}.sock`);
}

/** @param {{ sockets: string | null }} setting */
function socketsOfAll({ sockets }) {
  if (sockets === null) return {};
  return Object.fromEntries(
    subgraphs.map((name) => [`${name.toUpperCase()}_SOCKET`, socketOf(name, sockets)]),
  );
}

/** @param {Setting} setting */
function gatewayOnly({ settings, environment }) {
  return { ALLOWED_ORIGINS: settings.publicOrigin, ...chosen(environment, passedOn.gateway) };
}

/** @param {Setting} setting */
function identityOnly({ settings, secrets, environment }) {
  return {
    PUBLIC_ORIGIN: settings.publicOrigin,
    KEY_ENCRYPTION_KEY: /** @type {string} */ (secrets.KEY_ENCRYPTION_KEY),
    ...chosen(environment, passedOn.identity),
  };
}

/** @param {Setting} setting */
function billingOnly({ settings, environment }) {
  return { PUBLIC_ORIGIN: settings.publicOrigin, ...chosen(environment, passedOn.billing) };
}

/** @param {Setting} setting */
function domainsOnly({ secrets, environment }) {
  return {
    KEY_ENCRYPTION_KEY: /** @type {string} */ (secrets.KEY_ENCRYPTION_KEY),
    ...chosen(environment, passedOn.domains),
  };
}

/** @param {Setting} setting */
function supportOnly({ environment }) {
  return chosen(environment, passedOn.support);
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {RegExp} names
 * @returns {Record<string, string>}
 */
function chosen(environment, names) {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      names.test(name) && value ? [[name, value]] : [],
    ),
  );
}
