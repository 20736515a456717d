// The yardstick, a process of its own: what one would write by hand for these pages alone. Fastify, mysql2, prepared
// statements, four queries, no authentication. The rules of the business are the product's: they are not what is compared.
import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import Fastify from 'fastify';
import { createPool } from 'mysql2/promise';
import { PASSWORD } from './customers.mjs';
import { readModel, writeBare } from './written-rows.mjs';

const require = createRequire(import.meta.url);
const { statusOf } = require('../../subgraphs/domains/dist/src/lifecycle/index.js');
const { verifySecret } = require('../../subgraphs/identity/dist/src/account/password/hashing.js');
const { explainRenewal } = require('../../subgraphs/domains/dist/src/renewal/index.js');

const DOMAIN = `SELECT id, name, tld, state, registered_at AS registeredAt, paid_through AS paidThrough,
  suspended_at AS suspendedAt, expiring_from AS expiringFrom, renewable_until AS renewableUntil,
  redemption_until AS redemptionUntil, pending_delete_until AS pendingDeleteUntil, last_renewed_at AS lastRenewedAt,
  policy_version AS policyVersion, reserved_order_id AS reservedOrderId, reserved_until AS reservedUntil, renewing_since AS renewingSince, owner_changing_since AS ownerChangingSince,
  parent_id AS parentId, registry_deleted_at AS registryDeletedAt, auto_renew AS autoRenew, auto_renew_over_for AS autoRenewOverFor
  FROM domain WHERE profile_id = ?`;
const ORDERS = `SELECT l.domain_id AS domainId, o.id, o.number, o.status, o.created_at AS createdAt, o.total, o.currency
  FROM order_domain l JOIN customer_order o ON o.id = l.order_id WHERE l.profile_id = ? AND l.domain_id`;
const NEWEST_FIRST = 'ORDER BY l.ordered_at DESC, l.order_id DESC';

const { privateKey } = generateKeyPairSync('ed25519');

const pools = Object.fromEntries(
  ['identity', 'domains', 'billing', 'support'].map((name) => [
    name,
    createPool({
      uri: process.env[`${name.toUpperCase()}_DATABASE_URL`],
      connectionLimit: 10,
      timezone: 'Z',
    }),
  ]),
);
// Read once, as the product does.
let policies;
async function policyOf({ policyVersion }) {
  policies ??= rows(
    'domains',
    `SELECT version, grace_days AS graceDays, let_go_days AS letGoDays, redemption_days AS redemptionDays,
            pending_delete_days AS pendingDeleteDays, recovery FROM tld_policy`,
    [],
  ).then((found) => new Map(found.map((row) => [row.version, row])));
  return (await policies).get(policyVersion);
}

const rows = async (database, sql, values) => (await pools[database].execute(sql, values))[0];

const statusAt = (row, now) => statusOf({ ...row, boundaries: { ...row, expiresAt: row.paidThrough } }, now);
const order = ({ id, number, status, createdAt, total, currency }) => ({
  node: { id, number, status, createdAt, total: { amount: total, currency } },
});

async function myDomains({ loginId, profileId }) {
  const [[login], [profile], found] = await Promise.all([
    rows('identity', 'SELECT id, username FROM login WHERE id = ? AND profile_id = ?', [loginId, profileId]),
    rows('identity', 'SELECT id, company_name AS companyName, email FROM profile WHERE id = ?', [profileId]),
    rows('domains', `${DOMAIN} ORDER BY name, id LIMIT 21`, [profileId]),
  ]);
  const page = found.slice(0, 20);
  const ids = page.map(({ id }) => id);
  const placeholders = ids.map(() => '?').join();
  const latest = new Map();
  const ordered = await rows('billing', `${ORDERS} IN (${placeholders}) ${NEWEST_FIRST}`, [
    profileId,
    ...ids,
  ]);
  for (const row of ordered) if (!latest.has(row.domainId)) latest.set(row.domainId, row);
  const now = new Date();
  const last = page.at(-1);
  const endCursor = Buffer.from(JSON.stringify(['NAME_ASC', last.name, last.id])).toString('base64url');
  const edges = [];
  for (const row of page) {
    const { code, allowed, reason } = explainRenewal(row, await policyOf(row), now, 'it');
    const newest = latest.get(row.id);
    edges.push({
      node: {
        id: row.id,
        name: row.name,
        status: statusAt(row, now),
        paidThrough: row.paidThrough,
        actions: [{ code, allowed, reason: reason ? { code: reason.code } : null }],
        orders: { edges: newest === undefined ? [] : [order(newest)] },
      },
    });
  }
  const domains = { pageInfo: { hasNextPage: found.length > 20, endCursor }, edges };
  return { data: { me: { ...login, profile: { ...profile, domains } } } };
}

async function oneDomain({ profileId, id }) {
  const [[domain], ordered, [profile]] = await Promise.all([
    rows('domains', `${DOMAIN} AND id = ?`, [profileId, id]),
    rows('billing', `${ORDERS} = ? ${NEWEST_FIRST} LIMIT 21`, [profileId, id]),
    rows(
      'identity',
      `SELECT id, company_name AS companyName, vat_number AS vatNumber, email, phone, street, postal_code AS postalCode,
              city, province, country FROM profile WHERE id = ?`,
      [profileId],
    ),
  ]);
  const { street, postalCode, city, province, country, ...holder } = profile;
  const { name, registeredAt, paidThrough } = domain;
  const orders = { edges: ordered.slice(0, 20).map(order) };
  return {
    data: {
      domain: { id, name, status: statusAt(domain, new Date()), registeredAt, paidThrough, orders },
      me: { profile: { ...holder, address: { street, postalCode, city, province, country } } },
    },
  };
}

async function domainOnly({ profileId, id }) {
  const [domain] = await rows('domains', `${DOMAIN} AND id = ?`, [profileId, id]);
  return { data: { domain: domain ?? null } };
}

async function me({ loginId, profileId }) {
  const [[login], [profile]] = await Promise.all([
    rows('identity', 'SELECT id, username FROM login WHERE id = ? AND profile_id = ?', [loginId, profileId]),
    rows('identity', 'SELECT id, company_name AS companyName, email FROM profile WHERE id = ?', [profileId]),
  ]);
  return { data: { me: { ...login, profile } } };
}

/** What every sign-in costs: find the login, check the password, keep a session and a refresh token, sign an access token. */
async function signIn({ username }) {
  const [login] = await rows(
    'identity',
    'SELECT id, profile_id AS profileId, password_hash AS hash FROM login WHERE username = ?',
    [username],
  );
  if (!(await verifySecret(login.hash, PASSWORD))) throw new Error('the password is not right');
  const [session, refresh] = [`ses_${randomUUID().slice(0, 26)}`, randomBytes(32).toString('base64url')];
  const now = new Date();
  const connection = await pools.identity.getConnection();
  await connection.beginTransaction();
  await connection.execute(
    'INSERT INTO session (id, profile_id, login_id, created_at, authenticated_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    [session, login.profileId, login.id, now, now, new Date(now.getTime() + 86_400_000)],
  );
  await connection.execute(
    'INSERT INTO refresh_token (token_hash, profile_id, session_id, issued_at) VALUES (?, ?, ?, ?)',
    [createHash('sha256').update(refresh).digest('hex'), login.profileId, session, now],
  );
  await connection.commit();
  connection.release();
  sign(null, Buffer.from(JSON.stringify({ sub: login.id, sid: session })), privateKey);
  return { data: { signIn: { login: { id: login.id, username } } } };
}

/** The rows that the product writes, as few statements as they take: one for each table, a transaction for each database. */
const models = new Map();
async function write({ act }) {
  const model = models.get(act) ?? modelOf(act);
  models.set(act, model);
  for (const { pool, written } of await model) await writeBare(pool, act, written);
  return { written: act };
}

async function modelOf(act) {
  const all = Object.values(pools).map(async (pool) => ({ pool, written: await readModel(pool, act) }));
  return (await Promise.all(all)).filter(({ written }) => written.length > 0);
}

const server = Fastify({ logger: false });
server.post('/my-domains', ({ body }) => myDomains(body));
server.post('/one-domain', ({ body }) => oneDomain(body));
server.post('/me', ({ body }) => me(body));
server.post('/sign-in', ({ body }) => signIn(body));
server.post('/domain', ({ body }) => domainOnly(body));
server.post('/write/:act', ({ params }) => write(params));
server.get('/health/ready', () => 'ready');
await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
// It ends with the benchmark, however that ends.
process.on('disconnect', () => process.exit());
