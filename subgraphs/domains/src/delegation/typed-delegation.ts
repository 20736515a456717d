import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { badInput, faultText } from '@customer-area/shared/errors';
import { messages } from '../messages';
import type { DsRecord } from '../registry';

export const LEAST_HOSTS = 2;
export const MOST_HOSTS = 13;
export const MOST_DS_RECORDS = 8;
export const MOST_ADDRESSES = 8;

const LABEL = '(?!-)[a-z0-9-]{1,63}(?<!-)';
const HOST = new RegExp(`^(?=.{4,253}$)${LABEL}(\\.${LABEL})+$`);

/** A host as registries have it: A-labels, lower case, no dot at the end. */
export function checkedHost(field: string, typed: string): string {
  const host = domainToASCII(typed.trim().replace(/\.$/, '')).toLowerCase();
  if (!HOST.test(host)) throw badInput(field, messages.localized('fault.noHost'));
  return host;
}

export function checkedHosts(typed: readonly string[]): string[] {
  if (typed.length < LEAST_HOSTS || typed.length > MOST_HOSTS)
    throw badInput('hosts', faultText('input.entries', { least: LEAST_HOSTS, most: MOST_HOSTS }));
  const hosts = typed.map((host) => checkedHost('hosts', host));
  if (new Set(hosts).size < hosts.length) throw badInput('hosts', messages.localized('fault.hostTwice'));
  return hosts;
}

/** Addresses that the whole world reaches; none at all takes the record away. */
export function checkedAddresses(typed: readonly string[]): string[] {
  if (typed.length > MOST_ADDRESSES)
    throw badInput('record.addresses', faultText('input.atOnce', { most: MOST_ADDRESSES }));
  const addresses = [...new Set(typed.map((one) => one.trim().toLowerCase()))];
  if (addresses.some((one) => isIP(one) === 0 || NOWHERE.test(one)))
    throw badInput('record.addresses', messages.localized('fault.noAddress'));
  return addresses;
}

const NOWHERE =
  /^(0\.|10\.|127\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|22[4-9]\.|2[3-5]\d\.|::1?$|fe[89ab]|f[cd]|ff)/;

/** How many letters a digest of each kind has (SHA-1, SHA-256, SHA-384). */
const DIGEST_LETTERS: Readonly<Record<number, number>> = { 1: 40, 2: 64, 4: 96 };
/** The algorithms of DNSSEC that are in use (RFC 8624). */
const ALGORITHMS: ReadonlySet<number> = new Set([5, 7, 8, 10, 13, 14, 15, 16]);
const MOST_KEY_TAG = 65_535;

export function checkedDsRecords(typed: readonly DsRecord[]): DsRecord[] {
  if (typed.length > MOST_DS_RECORDS)
    throw badInput('dsRecords', faultText('input.atOnce', { most: MOST_DS_RECORDS }));
  return typed.map(({ keyTag, algorithm, digestType, digest: written }) => {
    const digest = written.replace(/\s/g, '').toUpperCase();
    const isGood =
      keyTag >= 0 &&
      keyTag <= MOST_KEY_TAG &&
      ALGORITHMS.has(algorithm) &&
      DIGEST_LETTERS[digestType] === digest.length &&
      /^[0-9A-F]+$/.test(digest);
    if (!isGood) throw badInput('dsRecords', messages.localized('fault.noDsRecord'));
    return { keyTag, algorithm, digestType, digest };
  });
}
