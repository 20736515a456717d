import type { RegistryRefusal } from '../port';

/** What a command was about: the same code says another thing of each. */
export type CommandObject = 'NAME' | 'CONTACT' | 'HOST';

/** Result codes of RFC 5730 in the words of the port. */
const REFUSALS: Readonly<Record<number, RegistryRefusal | Readonly<Record<CommandObject, RegistryRefusal>>>> =
  {
    2002: 'STATUS_PROHIBITS',
    2101: 'NOT_SUPPORTED',
    2102: 'NOT_SUPPORTED',
    2103: 'NOT_SUPPORTED',
    // Our account, not that of a customer: the registry takes nothing more before we have paid in.
    2104: 'CREDIT_EXHAUSTED',
    2105: 'STATUS_PROHIBITS',
    2106: 'STATUS_PROHIBITS',
    2201: 'NOT_SPONSORED',
    2202: 'WRONG_AUTH_CODE',
    2300: 'TRANSFER_PENDING',
    2301: 'NO_TRANSFER',
    2302: { NAME: 'NAME_TAKEN', CONTACT: 'CONTACT_EXISTS', HOST: 'REFUSED_BY_POLICY' },
    2303: { NAME: 'UNKNOWN_NAME', CONTACT: 'UNKNOWN_CONTACT', HOST: 'UNKNOWN_NAME' },
    2304: 'STATUS_PROHIBITS',
    2305: { NAME: 'STATUS_PROHIBITS', CONTACT: 'STATUS_PROHIBITS', HOST: 'HOST_IN_USE' },
  };

/** What we sent was no sentence of the protocol: a defect of ours, which no customer can put right. */
const OUR_FAULT = new Set([2000, 2001, 2003, 2100]);

/** RFC 5730: required parameter missing. Of a host only its addresses can be. */
const MISSING = 2003;

export function refusalOf(code: number, object: CommandObject): RegistryRefusal {
  if (code === MISSING && object === 'HOST') return 'GLUE_MISSING';
  if (OUR_FAULT.has(code)) throw new Error(`the registry did not understand a command: ${code}`);
  const refusal = REFUSALS[code] ?? 'REFUSED_BY_POLICY';
  return typeof refusal === 'string' ? refusal : refusal[object];
}
