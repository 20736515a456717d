/** Country codes of ISO 3166-1 alpha-2, officially assigned (249). */
const COUNTRIES: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
  CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE
  GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM
  KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
  NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
  SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG
  VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
);

/** Whether an upper-case code is an assigned ISO 3166-1 alpha-2 country. */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** A country and what it is called. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string;
  readonly it: string;
  readonly en: string;
  /** What people call it where the full name is long, e.g. Hong Kong. */
  readonly short: readonly string[];
}

let named: readonly Country[] | undefined;

/** All countries with their names as Unicode has them. */
export function countries(): readonly Country[] {
  named ??= nameAll();
  return named;
}

function nameAll(): readonly Country[] {
  const [it, en] = [namesIn('it', 'long'), namesIn('en', 'long')];
  const short = [namesIn('it', 'short'), namesIn('en', 'short')];
  return [...COUNTRIES].map((iso) => ({
    iso,
    it: it(iso),
    en: en(iso),
    short: short.map((name) => name(iso)),
  }));
}

function namesIn(language: string, style: 'long' | 'short'): (iso: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'code' });
  return (iso) => names.of(iso) ?? iso;
}
