import { parse } from 'tldts';

/**
 * Whether a mail program could make a link of something in this name. Names stand in letters to people who never asked for
 * them, so none may carry an address (README, Rules). Abbreviations such as "S.r.l." and "Dott.ssa" are none: what follows
 * their last dot is no public suffix.
 */
export function holdsInternetAddress(name: string): boolean {
  if (/:\/\/|\bwww\./iu.test(name)) return true;
  return name.split(/[^\p{L}\p{N}.-]+/u).some(isHost);
}

function isHost(word: string): boolean {
  const { isIp, isIcann, domainWithoutSuffix } = parse(word);
  // One letter before the suffix is an abbreviation ("C.so"), and nobody's web site.
  return isIp === true || (isIcann === true && (domainWithoutSuffix ?? '').length > 1);
}
