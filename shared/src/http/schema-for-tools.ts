import { Kind, parse } from 'graphql';

/** Longer than any document that asks for the schema alone. */
const LONGEST = 500;

/** Whether a document asks for `{ _service { sdl } }`, as tools of the federation do, and for nothing else. */
export function asksForSdl(query: unknown): boolean {
  if (typeof query !== 'string' || query.length > LONGEST) return false;
  try {
    const [operation, ...others] = parse(query).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
    const [field, ...more] = operation.selectionSet.selections;
    if (field?.kind !== Kind.FIELD || field.name.value !== '_service' || more.length > 0) return false;
    const names = field.selectionSet?.selections.map((one) =>
      one.kind === Kind.FIELD ? one.name.value : '',
    );
    return operation.operation === 'query' && field.alias === undefined && names?.join() === 'sdl';
  } catch {
    return false;
  }
}
