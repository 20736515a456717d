import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, CallerFault, faultText } from '@customer-area/shared/errors';
import type { Locale } from '@customer-area/shared/locale';
import type { Cents } from '@customer-area/shared/money';
import { messages } from '../messages';
import type { ParsedDomainName, TldRules } from '../names';
import type { LiveNameStore } from '../portfolio';
import { answered, type RegistryPort, RegistryUnavailable } from '../registry';
import type { RegistrationPrices } from './registration-prices';

export interface CheckAvailabilityDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly registry: RegistryPort;
  readonly liveNames: LiveNameStore;
  readonly prices: RegistrationPrices;
}

export interface Availability {
  readonly name: string;
  readonly unicodeName: string | null;
  readonly available: boolean;
  readonly reason: string | null;
  readonly message: string | null;
  readonly price: Cents | null;
}

export const MAX_NAMES = 50;
const MAX_LENGTH = 255;

/** Which of these names can be ordered now, in the order they were asked for. A malformed name is an answer, not an error. */
export async function checkAvailability(
  deps: CheckAvailabilityDeps,
  typed: readonly string[],
  { locale, requestId }: { readonly locale: Locale; readonly requestId: string },
): Promise<Availability[]> {
  if (typed.length < 1 || typed.length > MAX_NAMES)
    throw badInput('names', faultText('input.entries', { least: 1, most: MAX_NAMES }));
  typed.forEach(refuseUnreadable);
  const now = deps.clock.now();
  const parsed = typed.map((name) => ({ typed: name, parsed: deps.tldRules.parse(name, now) }));
  const names = [...new Set(parsed.flatMap(({ parsed: name }) => (name.ok ? [name.name] : [])))];
  const free = await freeNames(deps, names);
  const tlds = new Set(
    parsed.flatMap(({ parsed: name }) => (name.ok && free.has(name.name) ? [name.tld] : [])),
  );
  const prices = await deps.prices([...tlds], requestId);
  return parsed.map((entry) => answer(entry, free, prices, locale));
}

function answer(
  { typed, parsed }: { typed: string; parsed: ParsedDomainName },
  free: ReadonlySet<string>,
  prices: ReadonlyMap<string, Cents>,
  locale: Locale,
): Availability {
  if (!parsed.ok) {
    const message = messages.text(locale, `name.${parsed.code}`);
    return { name: typed, unicodeName: null, available: false, reason: parsed.code, message, price: null };
  }
  const { name, unicodeName, tld } = parsed;
  if (!free.has(name)) {
    const message = messages.text(locale, 'registration.NAME_TAKEN');
    return { name, unicodeName, available: false, reason: 'NAME_TAKEN', message, price: null };
  }
  return { name, unicodeName, available: true, reason: null, message: null, price: prices.get(tld) ?? null };
}

async function freeNames(
  { database, registry, liveNames }: CheckAvailabilityDeps,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  try {
    const live = await liveNames.among(database.read, names);
    const atRegistry = answered(await registry.check(names), 'check');
    return new Set(names.filter((name) => !live.has(name) && atRegistry.get(name) === 'FREE'));
  } catch (error) {
    if (error instanceof RegistryUnavailable) throw new CallerFault('UNAVAILABLE');
    throw error;
  }
}

/** Throws for names that are too long or have unprintable characters: they are not repeated in an answer. */
function refuseUnreadable(name: string, index: number): void {
  if (name.length > MAX_LENGTH)
    throw badInput(`names.${index}`, faultText('input.longest', { most: MAX_LENGTH }));
  if (/[\p{Cc}\p{Cs}]/u.test(name)) throw badInput(`names.${index}`, faultText('input.unprintable'));
}
