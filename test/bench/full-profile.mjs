import { hash } from '@node-rs/argon2';
import { id, PASSWORD } from './customers.mjs';
import { insert, lineRows, loginRow, orderedDomainRows, orderRows } from './seed.mjs';

const ORDERS = 100;
const LINES = 20;
const LOGINS = 50;
const TICKETS = 20;
const MESSAGES = 200;
/** Far from the numbers that the customers of the run have. */
const FROM = 10_000_000;

/**
 * Gives a customer as much as anybody can have of what one page shows: 100 orders of the same 20 domains, 50 logins, tickets with
 * as many messages as they hold.
 *
 * @param {Record<string, string>} databaseUrls by service
 * @param {import('./customers.mjs').Customer} customer
 * @returns {Promise<import('./customers.mjs').Customer[]>} the customer as each of its logins
 */
export async function fillUp(databaseUrls, customer) {
  const now = Date.now();
  const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const logins = Array.from({ length: LOGINS }, (_, number) => ({
    ...customer,
    number,
    loginId: id('lgn', FROM + number),
    username: `${8_900_000 + number}@aruba.it`,
  }));
  await insert(
    databaseUrls.identity,
    'login',
    logins.map((login) => loginRow(login, passwordHash, now)),
  );
  const domains = customer.domains.slice(0, LINES).map((domain, line) => ({
    ...domain,
    orders: Array.from({ length: ORDERS }, (_, nth) => ({
      id: id('ord', FROM + nth),
      lineId: id('lin', FROM + line * ORDERS + nth),
      number: `F${String(nth).padStart(10, '0')}`,
    })),
  }));
  const ordering = { ...customer, domains };
  await insert(
    databaseUrls.billing,
    'customer_order',
    orderRows({ ...customer, domains: domains.slice(0, 1) }, now),
  );
  await insert(
    databaseUrls.billing,
    'order_line',
    lineRows(ordering).map((row, at) => ({ ...row, position: Math.floor(at / ORDERS) })),
  );
  await insert(databaseUrls.billing, 'order_domain', orderedDomainRows(ordering, now));
  await insert(databaseUrls.support, 'ticket', ticketRows(customer, now));
  await insert(databaseUrls.support, 'ticket_message', messageRows(customer, now));
  return logins;
}

const ticketRows = ({ profileId, domains }, now) =>
  Array.from({ length: TICKETS }, (_, nth) => ({
    id: id('tkt', FROM + nth),
    profile_id: profileId,
    category: 'DOMAINS',
    subject: `Domanda numero ${nth}`,
    number: `T${FROM + nth}`,
    about_kind: 'DOMAIN',
    about_id: domains[nth]?.id,
    status: 'OPEN',
    created_at: new Date(now - nth),
    message_count: MESSAGES,
  }));

const messageRows = ({ profileId }, now) =>
  Array.from({ length: TICKETS * MESSAGES }, (_, nth) => ({
    id: id('msg', FROM + nth),
    ticket_id: id('tkt', FROM + Math.floor(nth / MESSAGES)),
    profile_id: profileId,
    author: 'CUSTOMER',
    text: 'Il mio sito non risponde da ieri sera, potete controllare? '.repeat(8),
    created_at: new Date(now - nth),
  }));
