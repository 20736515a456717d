import { badInput, faultText } from '../errors';
import { isId } from '../ids';

/** An id to filter by, of a kind, e.g. `dom`. One of another profile filters everything out; what is no id is refused. */
export function checkedId(field: string, kind: string, id: string | null | undefined): string | null {
  if (id === null || id === undefined) return null;
  if (!isId(id, kind)) throw badInput(field, faultText('input.idOf', { prefix: `${kind}_` }));
  return id;
}
