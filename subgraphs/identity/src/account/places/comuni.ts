import { COMUNI_TABLE } from './comuni-table';
import { placeKey } from './place-name';

/** A municipality of today's Italy. */
export interface Comune {
  /** As ISTAT writes it, e.g. `Bolzano/Bozen`. */
  readonly name: string;
  /** As the codice fiscale writes it. */
  readonly belfioreCode: string;
  /** The abbreviations its addresses may carry; several only in Sardinia. The first one is ISTAT's. */
  readonly provinces: readonly string[];
  /** What a CAP there begins with: three digits, or four where two provinces share the first three. */
  readonly postalZone: readonly string[];
}

/**
 * What people write instead of the name of the table: the halves of names in two languages that are joined by a hyphen (those
 * joined by a slash part by themselves), and two cities whose full name hardly anybody uses.
 */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  D312: ['Doberdò del Lago', 'Doberdob'],
  D383: ['Duino Aurisina', 'Devin Nabrežina'],
  F378: ['Monrupino', 'Repentabor'],
  D324: ['San Dorligo della Valle', 'Dolina'],
  H845: ['San Floriano del Collio', 'Števerjan'],
  M390: ['San Giovanni di Fassa', 'Sèn Jan'],
  I479: ["Savogna d'Isonzo", 'Sovodnje ob Soči'],
  I715: ['Sgonico', 'Zgonik'],
  H223: ['Reggio Emilia'],
  H224: ['Reggio Calabria'],
};

interface Comuni {
  readonly byKey: ReadonlyMap<string, readonly Comune[]>;
  /** In alphabetical order, for the beginning of a name. */
  readonly keys: readonly string[];
  readonly zoneOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every comune of that name, accents and case apart; more than one only in different provinces (Castro, Samone, …). */
export function comuniNamed(name: string): readonly Comune[] {
  return comuni().byKey.get(placeKey(name)) ?? [];
}

/** The first comuni whose name begins like this, in alphabetical order; none for a beginning without letters. */
export function comuniStartingWith(beginning: string, first: number): readonly Comune[] {
  const key = placeKey(beginning);
  const { keys, byKey } = comuni();
  const found = new Set<Comune>();
  if (key === '') return [];
  for (let at = firstNotBefore(keys, key); keys[at]?.startsWith(key) && found.size < first; at++) {
    for (const comune of byKey.get(keys[at] ?? '') ?? []) if (found.size < first) found.add(comune);
  }
  return [...found];
}

/** Whether a CAP of 5 digits begins as those of a province do. */
export function isCapOfProvince(cap: string, sigla: string): boolean {
  return isInZone(cap, comuni().zoneOf.get(sigla) ?? []);
}

/** Whether a CAP of 5 digits begins as those around a comune do. */
export function isCapOfComune(cap: string, comune: Comune): boolean {
  return isInZone(cap, comune.postalZone);
}

function isInZone(cap: string, zone: Iterable<string>): boolean {
  for (const beginning of zone) if (cap.startsWith(beginning)) return true;
  return false;
}

let read: Comuni | undefined;

/** The table is read when it is first needed: a service that nobody registers at does not pay for it. */
function comuni(): Comuni {
  read ??= readTable();
  return read;
}

function readTable(): Comuni {
  const byKey = new Map<string, Comune[]>();
  const zoneOf = new Map<string, Set<string>>();
  for (const line of COMUNI_TABLE.trim().split('\n')) {
    const [sigle = '', zone = '', names = ''] = line.split('|');
    const provinces = sigle.split(' ');
    const postalZone = zone.split(' ');
    for (const sigla of provinces) zoneOf.set(sigla, new Set([...(zoneOf.get(sigla) ?? []), ...postalZone]));
    for (const entry of names.split(';')) {
      const comune = { belfioreCode: entry.slice(0, 4), name: entry.slice(4), provinces, postalZone };
      for (const key of keysOf(comune)) byKey.set(key, [...(byKey.get(key) ?? []), comune]);
    }
  }
  return { byKey, keys: [...byKey.keys()].sort(), zoneOf };
}

function keysOf({ name, belfioreCode }: Comune): ReadonlySet<string> {
  const names = [name, ...name.split('/'), ...(ALSO_CALLED[belfioreCode] ?? [])];
  return new Set(names.map(placeKey));
}

function firstNotBefore(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
