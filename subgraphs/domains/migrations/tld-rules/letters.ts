/** The letters that extensions accept, as they were when the tables were made. Later ones are rows. */
export interface SeededLetters {
  readonly name: string;
  readonly source: string;
  /** By their Unicode names, separated by commas. */
  readonly scripts: string;
  readonly letters: string;
}

const BASIC = 'abcdefghijklmnopqrstuvwxyz';

// Latin-1 and Latin Extended-A with the Romanian comma letters. Left out on purpose: letters that read as another one (dotless ı, kra ĸ,
// the phonetic ɑ and ɡ), since a name in one script can still be a homograph.
const EUROPEAN =
  'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșț';
// Of the official languages written in Latin letters: Irish to Swedish. Icelandic, Turkish, Esperanto and Welsh are none of them.
const EU_LATIN = 'ßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿāăąćċčďđēėęěġģħīįķĺļľłńņňőœŕřśšťūůűųźżžșț';
const EU_GREEK = 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ';
const EU_CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъьюя';

export const LETTERS: readonly SeededLetters[] = [
  {
    name: 'it-2012',
    source:
      'Registro .it, guidelines for IDN, 11 July 2012: the accented letters of Italian and of the recognised minority languages',
    scripts: 'Latin',
    letters: `${BASIC}àâäèéêëìîïòôöùûüæœçÿß`,
  },
  {
    name: 'it-2014',
    source:
      'Registro .it, guidelines 2.1, 3 November 2014: the letters of the 24 official languages of the European Union',
    scripts: 'Latin,Greek,Cyrillic',
    letters: `${BASIC}${EU_LATIN}${EU_GREEK}${EU_CYRILLIC}`,
  },
  {
    name: 'european-latin',
    source:
      'Our choice, where the registry accepts more: Latin-1 and Latin Extended-A without letters that read as another one',
    scripts: 'Latin',
    letters: `${BASIC}${EUROPEAN}`,
  },
];
