import { isCustomScalarType, isEnumType, type Type } from '@apollo/federation-internals';
import { ODD } from './odd';

/** Copies a value that is not null. */
export type Leaf = (value: unknown) => unknown;

const byName: Readonly<Record<string, Leaf>> = {
  String: (value) => (typeof value === 'string' ? value : ODD),
  Boolean: (value) => (typeof value === 'boolean' ? value : ODD),
  Int: (value) => (Number.isSafeInteger(value) ? value : ODD),
  Float: (value) => (Number.isFinite(value) ? value : ODD),
  ID: (value) => (typeof value === 'string' || Number.isSafeInteger(value) ? value : ODD),
};

/** As strict as the library, or stricter. */
export function leafOf(type: Type): Leaf {
  if (isCustomScalarType(type)) return (value) => value;
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.values.map(({ name }) => name));
    return (value) => (names.has(value) ? value : ODD);
  }
  return byName[String(type)] ?? (() => ODD);
}
