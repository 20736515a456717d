import { createRequire } from 'node:module';
import { hash } from '@node-rs/argon2';
import { createConnection } from 'mysql2/promise';
import { PASSWORD } from './customers.mjs';

const require = createRequire(import.meta.url);
const { boundariesOf } = require('../../subgraphs/domains/dist/src/lifecycle/index.js');
const { BACKFILL } = require('../../subgraphs/domains/dist/migrations/1764790000000-portfolio.js');

const DAY_MS = 86_400_000;
const ROWS_AT_ONCE = 1_000;

/**
 * Puts the customers straight into the services' tables: ordering and paying a hundred thousand domains would take hours.
 *
 * @param {Record<string, string>} databaseUrls by service
 * @param {import('./customers.mjs').Customer[]} customers
 * @param {number} [now] for databases that must not differ
 */
export async function seed(databaseUrls, customers, now = Date.now()) {
  // A real argon2 hash, at the least cost there is: what a sign-in costs beside its hash is what can be compared.
  const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  await insert(
    databaseUrls.identity,
    'profile',
    customers.map((customer) => profileRow(customer, now)),
  );
  await insert(
    databaseUrls.identity,
    'login',
    customers.map((customer) => loginRow(customer, passwordHash, now)),
  );
  const policies = await policiesInForce(databaseUrls.domains);
  await insert(
    databaseUrls.domains,
    'domain',
    customers.flatMap((customer) => domainRows(customer, policies, now)),
  );
  await run(databaseUrls.domains, BACKFILL);
  await insert(
    databaseUrls.billing,
    'customer_order',
    customers.flatMap((customer) => orderRows(customer, now)),
  );
  await insert(databaseUrls.billing, 'order_line', customers.flatMap(lineRows));
  await insert(
    databaseUrls.billing,
    'order_domain',
    customers.flatMap((customer) => orderedDomainRows(customer, now)),
  );
}

function profileRow({ number, profileId }, now) {
  return {
    id: profileId,
    subject_type: 'COMPANY',
    company_name: `Bottega numero ${number} S.r.l.`,
    fiscal_code: String(10_000_000_000 + number),
    vat_number: String(10_000_000_000 + number),
    street: `Via dei Mille ${number}`,
    postal_code: '52100',
    city: 'Arezzo',
    province: 'AR',
    country: 'IT',
    phone: '+390575123456',
    email: `bottega${number}@example.it`,
    email_verified_at: new Date(now - 300 * DAY_MS),
    locale: 'it',
    privacy_accepted_at: new Date(now - 300 * DAY_MS),
    created_at: new Date(now - 300 * DAY_MS),
  };
}

export function loginRow({ loginId, profileId, username }, passwordHash, now) {
  const created = new Date(now - 300 * DAY_MS);
  return {
    id: loginId,
    profile_id: profileId,
    username,
    password_hash: passwordHash,
    role: 'customer',
    created_at: created,
  };
}

/** What lists are filtered, counted and searched by is worked out as when a database is brought up to date. */
async function run(url, statements) {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/** What `boundariesOf` reads of the policy in force, by extension. */
async function policiesInForce(url) {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    const [rows] = await connection.query(
      `SELECT tld, version, grace_days AS graceDays, let_go_days AS letGoDays,
         redemption_days AS redemptionDays, pending_delete_days AS pendingDeleteDays
         FROM tld_policy WHERE valid_from <= NOW() ORDER BY valid_from`,
    );
    return new Map(rows.map((row) => [row.tld, row]));
  } finally {
    await connection.end();
  }
}

/** Paid through days spread over the year to come and a little before: most of the statuses, none about to change. */
function domainRows({ profileId, domains }, policies, now) {
  return domains.map(({ id, place, tld, label }) => {
    const policy = policies.get(tld);
    const paidThrough = new Date(now + (((place * 37) % 360) - 10.5) * DAY_MS);
    const { expiringFrom, renewableUntil, redemptionUntil, pendingDeleteUntil } = boundariesOf(
      paidThrough,
      policy,
    );
    const name = `${label}.${tld}`;
    return {
      id,
      profile_id: profileId,
      name,
      unicode_name: name,
      tld,
      policy_version: policy.version,
      state: 'REGISTERED',
      live_name: name,
      registered_at: new Date(paidThrough.getTime() - 365 * DAY_MS),
      registry_expires_at: paidThrough,
      registry_status: 'ok',
      paid_through: paidThrough,
      expiring_from: expiringFrom,
      renewable_until: renewableUntil,
      redemption_until: redemptionUntil,
      pending_delete_until: pendingDeleteUntil,
      created_at: new Date(paidThrough.getTime() - 365 * DAY_MS),
    };
  });
}

export function orderRows({ number: customer, profileId, domains }, now) {
  const billingData = JSON.stringify(billingDataOf(customer, profileId));
  return domains.flatMap(({ orders }) =>
    orders.map(({ id, number }, nth) => ({
      id,
      profile_id: profileId,
      number,
      status: 'FULFILLED',
      currency: 'EUR',
      net: 999 + nth * 100,
      vat: 220,
      total: 1_219 + nth * 100,
      amount_due: 1_219 + nth * 100,
      discount: 0,
      vat_summaries: JSON.stringify([{ rate: '22.00', nature: null, net: 999 + nth * 100, vat: 220 }]),
      split_payment: 0,
      means: 'CARD',
      billing_data: billingData,
      created_at: orderedAt(nth, now),
      expires_at: new Date(now - 10 * DAY_MS),
      paid_at: orderedAt(nth, now),
    })),
  );
}

/** What an order freezes of the profile that pays. */
function billingDataOf(number, profileId) {
  const {
    company_name: companyName,
    fiscal_code: fiscalCode,
    ...profile
  } = profileRow({ number, profileId }, 0);
  const { street, postal_code: postalCode, city, province, country } = profile;
  return {
    ...{
      profileId,
      subjectType: profile.subject_type,
      displayName: companyName,
      firstName: null,
      lastName: null,
    },
    ...{ companyName, fiscalCode, vatNumber: profile.vat_number, officeCode: null, recipientCode: 'ABC1234' },
    ...{ pecEmail: null, country, address: { street, postalCode, city, province, country } },
    ...{ email: profile.email, phone: profile.phone, locale: profile.locale },
  };
}

export function lineRows({ profileId, domains }) {
  return domains.flatMap(({ id: domainId, label, tld, orders }) =>
    orders.map(({ id, lineId }, nth) => ({
      id: lineId,
      profile_id: profileId,
      order_id: id,
      position: 0,
      kind: nth === 0 ? 'register' : 'renew',
      domain_id: domainId,
      years: 1,
      details: JSON.stringify({ name: `${label}.${tld}`, unicodeName: `${label}.${tld}`, tld }),
      list_net: 999,
      net: 999 + nth * 100,
      vat: 220,
      vat_rate: '22.00',
      status: 'FULFILLED',
    })),
  );
}

export function orderedDomainRows({ profileId, domains }, now) {
  return domains.flatMap(({ id: domainId, orders }) =>
    orders.map(({ id }, nth) => ({
      profile_id: profileId,
      domain_id: domainId,
      ordered_at: orderedAt(nth, now),
      order_id: id,
    })),
  );
}

const orderedAt = (nth, now) => new Date(now - (200 - nth * 100) * DAY_MS);

/**
 * @param {string | undefined} url
 * @param {string} table
 * @param {Record<string, unknown>[]} rows all with the same columns
 */
export async function insert(url, table, rows) {
  const columns = Object.keys(rows[0] ?? {});
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const values = rows
        .slice(start, start + ROWS_AT_ONCE)
        .map((row) => columns.map((column) => row[column]));
      await connection.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [values]);
    }
    await connection.query(`ANALYZE TABLE ${table}`);
  } finally {
    await connection.end();
  }
}
