import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database';
import { type DataScope, dataScopeParameters, isolation, ownerIn } from './narrowing';

/** A statement's text between its parameters. `list` parameters stand for any number of values. */
interface Template {
  readonly texts: readonly string[];
  readonly names: readonly { readonly name: string; readonly list: boolean }[];
  /** By the lengths of its lists: a text that is one and the same string is found without being looked through. */
  readonly known: Map<string, string>;
}

/** Callers choose sizes, orders and columns: what few of them ask is built again when it is asked again. */
const MOST_TEXTS = 500;

/**
 * The reads that every page is made of. Building a statement with the query builder costs more than MariaDB needs to
 * answer it, so its text is built once per shape and kept, with the names of its parameters still in it; then only values
 * are filled in and a prepared statement is run. The text comes from `rowsOf` like that of any other read for a viewer,
 * and the profile is a parameter of every call: nothing of one call is kept for another.
 */
export class OwnRows {
  private readonly templates = new LRUCache<string, Template>({ max: MOST_TEXTS });
  private narrowedBy = { ...isolation };

  constructor(private readonly database: Pick<Database, 'rows' | 'read'>) {}

  /** For building a text. */
  get manager(): EntityManager {
    return this.database.read;
  }

  /**
   * @param shape names the text: two calls with one shape build the same text, as far as they reach alike
   * @param text the statement with `:name` and `:...names` in it, as `getQuery()` of a query builder answers it
   */
  read<Row>(
    dataScope: DataScope,
    shape: string,
    text: () => string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Row[]> {
    const template = this.templateOf(typeof dataScope === 'string' ? shape : `${shape}, some domains`, text);
    const [sql, values] = filled(template, {
      ...parameters,
      ...dataScopeParameters(dataScope),
      isolatedProfileId: ownerIn(dataScope),
    });
    return this.database.rows<Row>(sql, values);
  }

  private templateOf(shape: string, text: () => string): Template {
    // Only a test changes how rows are narrowed; texts made the other way must not survive that.
    if (this.narrowedBy.narrow !== isolation.narrow || this.narrowedBy.limit !== isolation.limit) {
      this.templates.clear();
      this.narrowedBy = { ...isolation };
    }
    const known = this.templates.get(shape);
    if (known !== undefined) return known;
    const fresh = templateFrom(text());
    this.templates.set(shape, fresh);
    return fresh;
  }
}

function templateFrom(text: string): Template {
  const parts = text.split(/:(\.\.\.)?([A-Za-z]\w*)/);
  const texts: string[] = [];
  const names: { name: string; list: boolean }[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    texts.push(parts[i] ?? '');
    const name = parts[i + 2];
    if (name !== undefined) names.push({ name, list: parts[i + 1] !== undefined });
  }
  return { texts, names, known: new Map() };
}

function filled(
  template: Template,
  parameters: Readonly<Record<string, unknown>>,
): [sql: string, values: unknown[]] {
  const values: unknown[] = [];
  let lengths = '';
  for (const { name, list } of template.names) {
    const value = parameters[name];
    if (value === undefined) throw new Error(`the statement needs a value for ${name}`);
    if (list) {
      const all = padded(value as readonly unknown[]);
      values.push(...all);
      lengths += `${all.length} `;
    } else values.push(value);
  }
  let sql = template.known.get(lengths);
  if (sql === undefined) {
    sql = textWith(template, lengths.split(' ').map(Number));
    template.known.set(lengths, sql);
  }
  return [sql, values];
}

/** @param lengths of its lists, in their order: powers of two, so there are few */
function textWith({ texts, names }: Template, lengths: readonly number[]): string {
  let [sql = ''] = texts;
  let lists = 0;
  for (const [index, { list }] of names.entries()) {
    if (list) sql += '?, '.repeat((lengths[lists++] ?? 1) - 1);
    sql += `?${texts[index + 1]}`;
  }
  return sql;
}

/** Up to the next power of two, by repeating the last value: few lengths make few texts to prepare. */
function padded(values: readonly unknown[]): readonly unknown[] {
  const last = values.at(-1);
  if (last === undefined) throw new Error('an empty list finds nothing: do not ask');
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return length === values.length
    ? values
    : [...values, ...new Array<unknown>(length - values.length).fill(last)];
}
