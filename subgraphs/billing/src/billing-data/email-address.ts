import { domainToASCII } from 'node:url';

const LONGEST = 254;
const LOCAL_PART = /^[A-Za-z0-9#$&'*+/=?^_{}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_{}~-]+)*$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * An e-mail address with its host as A-label; null for what is none. As strict as the form of a profile: no quoted local parts,
 * no address literals.
 */
export function emailAddress(typed: string): string | null {
  const [local = '', host = '', ...rest] = typed.split('@');
  // Only letters, digits, hyphen and dot may reach the URL parser, which would decode "%" and accept IP addresses.
  if (rest.length > 0 || local.length > 64 || !LOCAL_PART.test(local)) return null;
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(host)) return null;
  const ascii = domainToASCII(host);
  const address = `${local}@${ascii}`;
  return HOST.test(ascii) && address.length <= LONGEST ? address : null;
}
