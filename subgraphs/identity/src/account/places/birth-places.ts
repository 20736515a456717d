import { ABOLISHED_COMUNI_TABLE } from './abolished-comuni-table';
import { comuniNamed } from './comuni';
import { countries } from './countries';
import { FOREIGN_STATES_TABLE } from './foreign-states-table';
import { placeKey } from './place-name';

/** Where somebody was born: a comune, of today or of the past, or a foreign state. */
export interface BirthPlace {
  /** As it is stored and shown: `Roma (RM)`, `Germania`. Names the place again. */
  readonly label: string;
  /** Abbreviation of its province, at the time if it is no more; null for a state. */
  readonly province: string | null;
  /** What the codice fiscale may say of it; null when any state abroad may stand there. */
  readonly belfioreCodes: ReadonlySet<string> | null;
}

/**
 * Every place that a text may mean: several for a name that several comuni have or had, fewer when the province follows in
 * brackets (`Castro (LE)`). States go by their names in Italian and in English.
 */
export function birthPlacesNamed(text: string): readonly BirthPlace[] {
  const [, name = text, sigla] = /^(.*?)\s*\(([A-Za-z]{2})\)$/.exec(text) ?? [];
  const key = placeKey(name);
  if (key === '') return [];
  const comuni = [...livingComuni(name), ...(abolishedComuni().get(key) ?? [])];
  if (sigla !== undefined) return comuni.filter(({ province }) => province === sigla.toUpperCase());
  const state = foreignStates().get(key);
  return state === undefined ? comuni : [...comuni, state];
}

/** Whether the place part of a codice fiscale (omocodia letters taken back to digits) may mean this place. */
export function isBirthPlaceOf(belfioreCode: string, place: BirthPlace): boolean {
  return place.belfioreCodes === null ? belfioreCode.startsWith('Z') : place.belfioreCodes.has(belfioreCode);
}

function livingComuni(name: string): BirthPlace[] {
  return comuniNamed(name).map((comune) =>
    comuneAsBirthPlace(comune.name, comune.provinces[0] ?? '', comune.belfioreCode),
  );
}

function comuneAsBirthPlace(name: string, province: string, belfioreCode: string): BirthPlace {
  return { label: `${name} (${province})`, province, belfioreCodes: new Set([belfioreCode]) };
}

type PlacesByKey = ReadonlyMap<string, readonly BirthPlace[]>;
let abolished: PlacesByKey | undefined;
let states: ReadonlyMap<string, BirthPlace> | undefined;

function abolishedComuni(): PlacesByKey {
  abolished ??= readAbolished();
  return abolished;
}

function readAbolished(): PlacesByKey {
  const byKey = new Map<string, BirthPlace[]>();
  for (const line of ABOLISHED_COMUNI_TABLE.trim().split('\n')) {
    const [sigla = '', names = ''] = line.split('|');
    for (const entry of names.split(';')) {
      const name = entry.slice(4);
      const place = comuneAsBirthPlace(name, sigla, entry.slice(0, 4));
      byKey.set(placeKey(name), [...(byKey.get(placeKey(name)) ?? []), place]);
    }
  }
  return byKey;
}

function foreignStates(): ReadonlyMap<string, BirthPlace> {
  states ??= readStates();
  return states;
}

/**
 * A state that was divided or joined keeps the codes it had: who was born in Kyiv in 1980 may carry the Soviet Union's or
 * Ukraine's, depending on when the codice fiscale was given. So a name takes the codes of all states on the same land.
 */
function readStates(): ReadonlyMap<string, BirthPlace> {
  const rows = stateRows();
  const codesOn = (land: readonly string[]) =>
    new Set(rows.filter((row) => row.land.some((country) => land.includes(country))).map(({ code }) => code));
  const byKey = new Map<string, BirthPlace>();
  for (const { names, land } of rows) {
    const place = { label: names[0] ?? '', province: null, belfioreCodes: codesOn(land) };
    for (const name of names) byKey.set(placeKey(name), place);
  }
  for (const { iso, it, en, short } of countries()) {
    if (iso === 'IT') continue;
    const row = rows.find(({ land, ended }) => land[0] === iso && !ended);
    // Territories of other states are not in the table; their codes all begin with Z.
    const place = byKey.get(placeKey(row?.names[0] ?? '')) ?? {
      label: it,
      province: null,
      belfioreCodes: null,
    };
    for (const name of [it, en, ...short]) if (!byKey.has(placeKey(name))) byKey.set(placeKey(name), place);
  }
  return byKey;
}

function stateRows() {
  return FOREIGN_STATES_TABLE.trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([code = '', land = '', names = '', ended]) => ({
      code,
      land: land.split(' '),
      names: names.split(';'),
      ended: ended !== undefined,
    }));
}
