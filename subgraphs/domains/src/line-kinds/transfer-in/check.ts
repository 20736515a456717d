import { badInput, CallerFault, faultText } from '@customer-area/shared/errors';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { messages } from '../../messages';
import type { DomainName } from '../../names';
import { answered, RegistryUnavailable } from '../../registry';
import type { LineFailure, LineKindDeps, ParseContext } from '../line-kind';
import { refusal } from './transfer-failures';
import { transferRefusal, yearFitsFrom } from './transfer-refusal';

export interface TransferRequest {
  readonly parsed: DomainName;
  /** Null for a line of a quote, which keeps none. */
  readonly authCode: string | null;
  /** Null: the one made from the profile. */
  readonly registrantId: string | null;
}

const request = z.object({
  name: z.string(),
  authCode: z.string().nullable().default(null),
  registrantId: z.string().nullable().default(null),
});

/** RFC 5731 has no bound; nobody gives longer ones, and other characters cannot be typed. */
const MOST = 100;
const WRITTEN = /^[\x20-\x7e]+$/;

export function parse(line: unknown, { path, now, tldRules }: ParseContext): TransferRequest {
  const { name, authCode, registrantId } = checked(request, line);
  if (authCode !== null && (authCode.length > MOST || !WRITTEN.test(authCode)))
    throw badInput(`${path}.authCode`, faultText('input.length', { least: 1, most: MOST }));
  const parsed = tldRules.parse(name, now);
  if (!parsed.ok) throw badInput(`${path}.name`, messages.localized(`name.${parsed.code}`));
  return { parsed, authCode, registrantId };
}

/** Before anything is paid: as far as the registry tells. */
export async function check(
  deps: LineKindDeps,
  lines: readonly TransferRequest[],
  now: Date,
): Promise<(LineFailure | null)[]> {
  try {
    const names = lines.map(({ parsed }) => parsed.name);
    const live = await deps.liveNames.among(deps.database.read, names);
    return await Promise.all(lines.map((line) => checkOne(deps, line, live, now)));
  } catch (error) {
    if (error instanceof RegistryUnavailable) throw new CallerFault('UNAVAILABLE');
    throw error;
  }
}

async function checkOne(
  { registry, tldRules, authCodes }: LineKindDeps,
  { parsed: { name, tld }, authCode }: TransferRequest,
  live: ReadonlySet<string>,
  now: Date,
): Promise<LineFailure | null> {
  if (live.has(name)) return refusal('NAME_ALREADY_HERE');
  const record = answered(await registry.info(name), 'info');
  const rules = tldRules.inForce(tld, now);
  const code = transferRefusal(record, rules, now);
  const expiresAt = record?.expiresAt ?? null;
  if (code !== null) return refusal(code, expiresAt === null ? null : yearFitsFrom(expiresAt, rules));
  if (authCode === null) return refusal('AUTH_CODE_NEEDED');
  return (await authCodes.isWrong(registry, name, authCode)) ? refusal('WRONG_AUTH_CODE') : null;
}
