import type { RawText } from '@customer-area/shared/free-text';
import { birthPlacesNamed, isBirthPlaceOf } from '../places';
import { accept, type Checked, refuse } from './checked';
import { type EncodedBirth, encodedBirth } from './fiscal-code';
import { MAX_LENGTH } from './max-length';
import { checkNeeded, meets } from './need';
import type { SubjectNeeds } from './subject-type';

/** As registers of births have it. */
export type Sex = 'FEMALE' | 'MALE';

/** When and where a person was born, as typed; all of it may be left out. */
export interface BirthForm {
  readonly birthDate?: RawText;
  readonly birthPlace?: RawText;
  readonly sex?: Sex | null | undefined;
}

export interface Birth {
  /** A day, e.g. `1980-01-31`. */
  readonly birthDate: string | null;
  /** A comune with its province in brackets, or a foreign state. */
  readonly birthPlace: string | null;
  readonly sex: Sex | null;
}

const EARLIEST = '1900-01-01';

/**
 * What a person says of its birth: it must be possible, and be what the codice fiscale says (DM 23/12/1976). Each field is
 * compared by itself, so that all that differ are named at once.
 *
 * @param fiscalCode a codice fiscale that passed its own checks, or null: then nothing is compared
 */
export function checkBirth(
  form: BirthForm,
  needs: Pick<SubjectNeeds, keyof Birth>,
  fiscalCode: string | null,
  today: Date,
): { readonly [K in keyof Birth]: Checked<Birth[K]> } {
  const encoded = fiscalCode?.length === 16 ? encodedBirth(fiscalCode) : null;
  const date = checkNeeded(form.birthDate, needs.birthDate, MAX_LENGTH.birthDate);
  const place = checkNeeded(form.birthPlace, needs.birthPlace, MAX_LENGTH.birthPlace);
  const sex = meets(form.sex ?? null, needs.sex);
  return {
    birthDate: date.ok && date.value !== null ? checkBirthDate(date.value, encoded, today) : date,
    birthPlace: place.ok && place.value !== null ? checkBirthPlace(place.value, encoded) : place,
    sex:
      sex.ok && sex.value !== null && encoded !== null && encoded.sex !== sex.value
        ? refuse('SEX_MISMATCH')
        : sex,
  };
}

function checkBirthDate(text: string, encoded: EncodedBirth | null, today: Date): Checked<string> {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00.000Z`) : null;
  // A day that does not exist would become another one.
  const exists = date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!exists || text < EARLIEST || text > today.toISOString().slice(0, 10))
    return refuse('BIRTH_DATE_INVALID');
  // The code has no century.
  return encoded === null || encoded.date === text.slice(2) ? accept(text) : refuse('BIRTH_DATE_MISMATCH');
}

function checkBirthPlace(text: string, encoded: EncodedBirth | null): Checked<string> {
  const places = birthPlacesNamed(text);
  const [first] = places;
  if (first === undefined) return refuse('BIRTH_PLACE_UNKNOWN');
  if (encoded !== null) {
    const born = places.find((place) => isBirthPlaceOf(encoded.belfioreCode, place));
    return born === undefined ? refuse('BIRTH_PLACE_MISMATCH') : accept(born.label);
  }
  // Of several comuni of one name nothing tells which; the text is kept, and means the same ones again.
  return accept(places.length === 1 ? first.label : text);
}
