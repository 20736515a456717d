/**
 * Italian provinces by their abbreviation ("sigla"), as in addresses and FatturaPA. Source: ISTAT, administrative units. CI,
 * OG, OT and VS are the Sardinian provinces dissolved in 2016 and restored since (L.R. Sardegna 7/2021): addresses have
 * used them throughout, as they use SU, which replaced some of them.
 */
const PROVINCES: ReadonlyMap<string, string> = new Map(
  `
AG Agrigento; AL Alessandria; AN Ancona; AO Valle d'Aosta/Vallée d'Aoste; AP Ascoli Piceno; AQ L'Aquila;
AR Arezzo; AT Asti; AV Avellino; BA Bari; BG Bergamo; BI Biella; BL Belluno; BN Benevento; BO Bologna;
BR Brindisi; BS Brescia; BT Barletta-Andria-Trani; BZ Bolzano/Bozen; CA Cagliari; CB Campobasso;
CE Caserta; CH Chieti; CI Sulcis Iglesiente; CL Caltanissetta; CN Cuneo; CO Como; CR Cremona; CS Cosenza;
CT Catania; CZ Catanzaro; EN Enna; FC Forlì-Cesena; FE Ferrara; FG Foggia; FI Firenze; FM Fermo;
FR Frosinone; GE Genova; GO Gorizia; GR Grosseto; IM Imperia; IS Isernia; KR Crotone; LC Lecco; LE Lecce;
LI Livorno; LO Lodi; LT Latina; LU Lucca; MB Monza e della Brianza; MC Macerata; ME Messina; MI Milano;
MN Mantova; MO Modena; MS Massa-Carrara; MT Matera; NA Napoli; NO Novara; NU Nuoro; OG Ogliastra;
OR Oristano; OT Gallura Nord-Est Sardegna; PA Palermo; PC Piacenza; PD Padova; PE Pescara; PG Perugia;
PI Pisa; PN Pordenone; PO Prato; PR Parma; PT Pistoia; PU Pesaro e Urbino; PV Pavia; PZ Potenza;
RA Ravenna; RC Reggio Calabria; RE Reggio nell'Emilia; RG Ragusa; RI Rieti; RM Roma; RN Rimini; RO Rovigo;
SA Salerno; SI Siena; SO Sondrio; SP La Spezia; SR Siracusa; SS Sassari; SU Sud Sardegna; SV Savona;
TA Taranto; TE Teramo; TN Trento; TO Torino; TP Trapani; TR Terni; TS Trieste; TV Treviso; UD Udine;
VA Varese; VB Verbano-Cusio-Ossola; VC Vercelli; VE Venezia; VI Vicenza; VR Verona; VS Medio Campidano;
VT Viterbo; VV Vibo Valentia
`
    .trim()
    .split(/;\s+/)
    .map((line) => [line.slice(0, 2), line.slice(3)]),
);

/** Whether two upper-case letters are the abbreviation of an Italian province. */
export function isItalianProvince(sigla: string): boolean {
  return PROVINCES.has(sigla);
}

/** All of them, by name. */
export function italianProvinces(): readonly { readonly sigla: string; readonly name: string }[] {
  return [...PROVINCES]
    .map(([sigla, name]) => ({ sigla, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'it'));
}

/** The name of a province, e.g. Arezzo for AR. */
export function provinceName(sigla: string): string {
  return PROVINCES.get(sigla) ?? sigla;
}
