/**
 * Abbreviations ("sigle") of the Italian provinces, as in addresses and FatturaPA. Source: ISTAT, administrative units.
 * CI, OG, OT and VS are the Sardinian provinces dissolved in 2016 and restored since (L.R. Sardegna 7/2021): addresses
 * have used them throughout, as they use SU, which replaced some of them.
 */
const SIGLE: ReadonlySet<string> = new Set(
  `AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CI CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO
  GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OG OR OT PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE
  RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VS VT VV`.split(/\s+/),
);

/** Whether two upper-case letters are the abbreviation of an Italian province. */
export function isItalianProvince(sigla: string): boolean {
  return SIGLE.has(sigla);
}
