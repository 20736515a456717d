import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** `+390575123456` as RFC 5733 writes it: `+39.0575123456`. */
export function voiceOf(phone: string): string {
  const parsed = parsePhoneNumberFromString(phone);
  if (parsed === undefined) throw new Error('a telephone number without the code of a country');
  return `+${parsed.countryCallingCode}.${phone.slice(1 + parsed.countryCallingCode.length)}`;
}

export const phoneOf = (voice: string): string => voice.replace('.', '');
