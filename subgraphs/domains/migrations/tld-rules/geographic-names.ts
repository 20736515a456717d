/**
 * Second levels of .it that stand for a place: nobody can own them, and names are sold beneath them (`x.milano.it`,
 * `x.mi.it`). Source: Registro .it, assignment rules, predefined geographical structure: regions and provinces with
 * their abbreviations and accepted spellings, as published in the Public Suffix List (a test compares the two).
 * Written into `reserved_name` once; later ones are rows.
 */
interface GeographicNames {
  readonly validFrom: Date;
  /** Car-plate abbreviation of a province, or the registry's abbreviation of a region. */
  readonly abbreviations: string;
  /** Accepted spellings, Unicode form, separated by spaces. */
  readonly names: string;
}

// The structure is as old as the registry's first rules; later provinces date from the law that made them.
const FROM_THE_START = new Date('1998-01-01');
const SARDINIA_2001 = new Date('2001-07-12');
const THREE_PROVINCES_2004 = new Date('2004-06-11');
const SARDINIA_2016 = new Date('2016-02-04');

const REGIONS: readonly GeographicNames[] = [
  { validFrom: FROM_THE_START, abbreviations: 'abr', names: 'abruzzo' },
  { validFrom: FROM_THE_START, abbreviations: 'bas', names: 'basilicata lucania' },
  { validFrom: FROM_THE_START, abbreviations: 'cal', names: 'calabria' },
  { validFrom: FROM_THE_START, abbreviations: 'cam', names: 'campania' },
  { validFrom: FROM_THE_START, abbreviations: 'emr', names: 'emilia-romagna emiliaromagna' },
  {
    validFrom: FROM_THE_START,
    abbreviations: 'fvg',
    names: `friuli-venezia-giulia friuli-veneziagiulia friulivenezia-giulia friuliveneziagiulia
      friuli-ve-giulia friuli-vegiulia friulive-giulia friulivegiulia
      friuli-v-giulia friuli-vgiulia friuliv-giulia friulivgiulia`,
  },
  { validFrom: FROM_THE_START, abbreviations: 'laz', names: 'lazio' },
  { validFrom: FROM_THE_START, abbreviations: 'lig', names: 'liguria' },
  { validFrom: FROM_THE_START, abbreviations: 'lom', names: 'lombardia lombardy' },
  { validFrom: FROM_THE_START, abbreviations: 'mar', names: 'marche' },
  { validFrom: FROM_THE_START, abbreviations: 'mol', names: 'molise' },
  { validFrom: FROM_THE_START, abbreviations: 'pmn', names: 'piemonte piedmont' },
  { validFrom: FROM_THE_START, abbreviations: 'pug', names: 'puglia' },
  { validFrom: FROM_THE_START, abbreviations: 'sar', names: 'sardegna sardinia' },
  { validFrom: FROM_THE_START, abbreviations: 'sic', names: 'sicilia sicily' },
  {
    validFrom: FROM_THE_START,
    abbreviations: 'taa',
    names: `trentino trentino-alto-adige trentino-altoadige trentinoalto-adige trentinoaltoadige
      trentino-a-adige trentino-aadige trentinoa-adige trentinoaadige
      trentino-s-tirol trentino-stirol trentinos-tirol trentinostirol
      trentino-sud-tirol trentino-sudtirol trentinosud-tirol
      trentino-sued-tirol trentino-suedtirol trentinosued-tirol trentinosuedtirol
      trentino-süd-tirol trentino-südtirol trentinosüd-tirol trentinosüdtirol
      trentin-sud-tirol trentin-sudtirol trentinsud-tirol trentinsudtirol
      trentin-sued-tirol trentin-suedtirol trentinsued-tirol trentinsuedtirol
      trentin-süd-tirol trentin-südtirol trentinsüd-tirol trentinsüdtirol`,
  },
  { validFrom: FROM_THE_START, abbreviations: 'tos', names: 'toscana tuscany' },
  { validFrom: FROM_THE_START, abbreviations: 'umb', names: 'umbria' },
  {
    validFrom: FROM_THE_START,
    abbreviations: 'vao vda',
    names: `val-d-aosta val-daosta vald-aosta
      valle-aosta valleaosta valle-d-aosta valle-daosta valled-aosta valledaosta aosta-valley aostavalley
      vallee-aoste valleeaoste vallee-d-aoste valleedaoste vallée-aoste valléeaoste vallée-d-aoste valléedaoste`,
  },
  { validFrom: FROM_THE_START, abbreviations: 'ven', names: 'veneto' },
];

const PROVINCES: readonly GeographicNames[] = [
  { validFrom: FROM_THE_START, abbreviations: 'ag', names: 'agrigento' },
  { validFrom: FROM_THE_START, abbreviations: 'al', names: 'alessandria' },
  { validFrom: FROM_THE_START, abbreviations: 'an', names: 'ancona' },
  { validFrom: FROM_THE_START, abbreviations: 'ao', names: 'aosta aoste' },
  { validFrom: FROM_THE_START, abbreviations: 'ap', names: 'ascoli-piceno ascolipiceno' },
  { validFrom: FROM_THE_START, abbreviations: 'aq', names: 'laquila' },
  { validFrom: FROM_THE_START, abbreviations: 'ar', names: 'arezzo' },
  { validFrom: FROM_THE_START, abbreviations: 'at', names: 'asti' },
  { validFrom: FROM_THE_START, abbreviations: 'av', names: 'avellino' },
  { validFrom: FROM_THE_START, abbreviations: 'ba', names: 'bari' },
  { validFrom: FROM_THE_START, abbreviations: 'bg', names: 'bergamo' },
  { validFrom: FROM_THE_START, abbreviations: 'bi', names: 'biella' },
  { validFrom: FROM_THE_START, abbreviations: 'bl', names: 'belluno' },
  { validFrom: FROM_THE_START, abbreviations: 'bn', names: 'benevento' },
  { validFrom: FROM_THE_START, abbreviations: 'bo', names: 'bologna' },
  { validFrom: FROM_THE_START, abbreviations: 'br', names: 'brindisi' },
  { validFrom: FROM_THE_START, abbreviations: 'bs', names: 'brescia' },
  {
    validFrom: THREE_PROVINCES_2004,
    abbreviations: 'bt',
    names: `barletta-trani-andria barlettatraniandria andria-barletta-trani andriabarlettatrani
      andria-trani-barletta andriatranibarletta trani-andria-barletta traniandriabarletta
      trani-barletta-andria tranibarlettaandria`,
  },
  {
    validFrom: FROM_THE_START,
    abbreviations: 'bz',
    names: `bolzano bolzano-altoadige bozen balsan alto-adige altoadige suedtirol südtirol
      bozen-sudtirol bozen-suedtirol bozen-südtirol balsan-sudtirol balsan-suedtirol balsan-südtirol
      bulsan bulsan-sudtirol bulsan-suedtirol bulsan-südtirol`,
  },
  { validFrom: FROM_THE_START, abbreviations: 'ca', names: 'cagliari' },
  { validFrom: FROM_THE_START, abbreviations: 'cb', names: 'campobasso' },
  { validFrom: FROM_THE_START, abbreviations: 'ce', names: 'caserta' },
  { validFrom: FROM_THE_START, abbreviations: 'ch', names: 'chieti' },
  {
    validFrom: SARDINIA_2001,
    abbreviations: 'ci',
    names: 'carbonia-iglesias carboniaiglesias iglesias-carbonia iglesiascarbonia',
  },
  { validFrom: FROM_THE_START, abbreviations: 'cl', names: 'caltanissetta' },
  { validFrom: FROM_THE_START, abbreviations: 'cn', names: 'cuneo' },
  { validFrom: FROM_THE_START, abbreviations: 'co', names: 'como' },
  { validFrom: FROM_THE_START, abbreviations: 'cr', names: 'cremona' },
  { validFrom: FROM_THE_START, abbreviations: 'cs', names: 'cosenza' },
  { validFrom: FROM_THE_START, abbreviations: 'ct', names: 'catania' },
  { validFrom: FROM_THE_START, abbreviations: 'cz', names: 'catanzaro' },
  { validFrom: FROM_THE_START, abbreviations: 'en', names: 'enna' },
  {
    validFrom: FROM_THE_START,
    abbreviations: 'fc',
    names: `forli-cesena forlicesena forlì-cesena forlìcesena cesena-forli cesenaforli cesena-forlì cesenaforlì`,
  },
  { validFrom: FROM_THE_START, abbreviations: 'fe', names: 'ferrara' },
  { validFrom: FROM_THE_START, abbreviations: 'fg', names: 'foggia' },
  { validFrom: FROM_THE_START, abbreviations: 'fi', names: 'firenze florence' },
  { validFrom: THREE_PROVINCES_2004, abbreviations: 'fm', names: 'fermo' },
  { validFrom: FROM_THE_START, abbreviations: 'fr', names: 'frosinone' },
  { validFrom: FROM_THE_START, abbreviations: 'ge', names: 'genova genoa' },
  { validFrom: FROM_THE_START, abbreviations: 'go', names: 'gorizia' },
  { validFrom: FROM_THE_START, abbreviations: 'gr', names: 'grosseto' },
  { validFrom: FROM_THE_START, abbreviations: 'im', names: 'imperia' },
  { validFrom: FROM_THE_START, abbreviations: 'is', names: 'isernia' },
  { validFrom: FROM_THE_START, abbreviations: 'kr', names: 'crotone' },
  { validFrom: FROM_THE_START, abbreviations: 'lc', names: 'lecco' },
  { validFrom: FROM_THE_START, abbreviations: 'le', names: 'lecce' },
  { validFrom: FROM_THE_START, abbreviations: 'li', names: 'livorno' },
  { validFrom: FROM_THE_START, abbreviations: 'lo', names: 'lodi' },
  { validFrom: FROM_THE_START, abbreviations: 'lt', names: 'latina' },
  { validFrom: FROM_THE_START, abbreviations: 'lu', names: 'lucca' },
  {
    validFrom: THREE_PROVINCES_2004,
    abbreviations: 'mb',
    names: `monza monza-brianza monzabrianza monzaebrianza monza-e-della-brianza monzaedellabrianza`,
  },
  { validFrom: FROM_THE_START, abbreviations: 'mc', names: 'macerata' },
  { validFrom: FROM_THE_START, abbreviations: 'me', names: 'messina' },
  { validFrom: FROM_THE_START, abbreviations: 'mi', names: 'milano milan' },
  { validFrom: FROM_THE_START, abbreviations: 'mn', names: 'mantova' },
  { validFrom: FROM_THE_START, abbreviations: 'mo', names: 'modena' },
  {
    validFrom: FROM_THE_START,
    abbreviations: 'ms',
    names: 'massa-carrara massacarrara carrara-massa carraramassa',
  },
  { validFrom: FROM_THE_START, abbreviations: 'mt', names: 'matera' },
  { validFrom: FROM_THE_START, abbreviations: 'na', names: 'napoli naples' },
  { validFrom: FROM_THE_START, abbreviations: 'no', names: 'novara' },
  { validFrom: FROM_THE_START, abbreviations: 'nu', names: 'nuoro' },
  { validFrom: SARDINIA_2001, abbreviations: 'og', names: 'ogliastra dellogliastra dell-ogliastra' },
  { validFrom: FROM_THE_START, abbreviations: 'or', names: 'oristano' },
  {
    validFrom: SARDINIA_2001,
    abbreviations: 'ot',
    names: 'olbia-tempio olbiatempio tempio-olbia tempioolbia',
  },
  { validFrom: FROM_THE_START, abbreviations: 'pa', names: 'palermo' },
  { validFrom: FROM_THE_START, abbreviations: 'pc', names: 'piacenza' },
  { validFrom: FROM_THE_START, abbreviations: 'pd', names: 'padova padua' },
  { validFrom: FROM_THE_START, abbreviations: 'pe', names: 'pescara' },
  { validFrom: FROM_THE_START, abbreviations: 'pg', names: 'perugia' },
  { validFrom: FROM_THE_START, abbreviations: 'pi', names: 'pisa' },
  { validFrom: FROM_THE_START, abbreviations: 'pn', names: 'pordenone' },
  { validFrom: FROM_THE_START, abbreviations: 'po', names: 'prato' },
  { validFrom: FROM_THE_START, abbreviations: 'pr', names: 'parma' },
  { validFrom: FROM_THE_START, abbreviations: 'pt', names: 'pistoia' },
  {
    validFrom: FROM_THE_START,
    abbreviations: 'pu',
    names: 'pesaro-urbino pesarourbino urbino-pesaro urbinopesaro',
  },
  { validFrom: FROM_THE_START, abbreviations: 'pv', names: 'pavia' },
  { validFrom: FROM_THE_START, abbreviations: 'pz', names: 'potenza' },
  { validFrom: FROM_THE_START, abbreviations: 'ra', names: 'ravenna' },
  { validFrom: FROM_THE_START, abbreviations: 'rc', names: 'reggio-calabria reggiocalabria' },
  { validFrom: FROM_THE_START, abbreviations: 're', names: 'reggio-emilia reggioemilia' },
  { validFrom: FROM_THE_START, abbreviations: 'rg', names: 'ragusa' },
  { validFrom: FROM_THE_START, abbreviations: 'ri', names: 'rieti' },
  { validFrom: FROM_THE_START, abbreviations: 'rm', names: 'roma rome' },
  { validFrom: FROM_THE_START, abbreviations: 'rn', names: 'rimini' },
  { validFrom: FROM_THE_START, abbreviations: 'ro', names: 'rovigo' },
  { validFrom: FROM_THE_START, abbreviations: 'sa', names: 'salerno' },
  { validFrom: FROM_THE_START, abbreviations: 'si', names: 'siena' },
  { validFrom: FROM_THE_START, abbreviations: 'so', names: 'sondrio' },
  { validFrom: FROM_THE_START, abbreviations: 'sp', names: 'la-spezia laspezia' },
  { validFrom: FROM_THE_START, abbreviations: 'sr', names: 'siracusa' },
  { validFrom: FROM_THE_START, abbreviations: 'ss', names: 'sassari' },
  { validFrom: SARDINIA_2016, abbreviations: 'su', names: 'sud-sardegna sudsardegna' },
  { validFrom: FROM_THE_START, abbreviations: 'sv', names: 'savona' },
  { validFrom: FROM_THE_START, abbreviations: 'ta', names: 'taranto' },
  { validFrom: FROM_THE_START, abbreviations: 'te', names: 'teramo' },
  { validFrom: FROM_THE_START, abbreviations: 'tn', names: 'trento' },
  { validFrom: FROM_THE_START, abbreviations: 'to', names: 'torino turin' },
  { validFrom: FROM_THE_START, abbreviations: 'tp', names: 'trapani' },
  { validFrom: FROM_THE_START, abbreviations: 'tr', names: 'terni' },
  { validFrom: FROM_THE_START, abbreviations: 'ts', names: 'trieste' },
  { validFrom: FROM_THE_START, abbreviations: 'tv', names: 'treviso' },
  { validFrom: FROM_THE_START, abbreviations: 'ud', names: 'udine' },
  { validFrom: FROM_THE_START, abbreviations: 'va', names: 'varese' },
  { validFrom: FROM_THE_START, abbreviations: 'vb', names: 'verbania verbano-cusio-ossola' },
  { validFrom: FROM_THE_START, abbreviations: 'vc', names: 'vercelli' },
  { validFrom: FROM_THE_START, abbreviations: 've', names: 'venezia venice' },
  { validFrom: FROM_THE_START, abbreviations: 'vi', names: 'vicenza' },
  { validFrom: FROM_THE_START, abbreviations: 'vr', names: 'verona' },
  {
    validFrom: SARDINIA_2001,
    abbreviations: 'vs',
    names: 'medio-campidano mediocampidano campidano-medio campidanomedio',
  },
  { validFrom: FROM_THE_START, abbreviations: 'vt', names: 'viterbo' },
  { validFrom: FROM_THE_START, abbreviations: 'vv', names: 'vibo-valentia vibovalentia' },
];

/** Every geographic name with the day it was reserved: Unicode form, without `.it`. */
export const GEOGRAPHIC_NAMES: readonly (readonly [label: string, validFrom: Date])[] = [
  ...REGIONS,
  ...PROVINCES,
].flatMap(({ validFrom, abbreviations, names }) =>
  `${abbreviations} ${names}`.split(/\s+/).map((name) => [name, validFrom] as const),
);
