import { type DocumentNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationCompiler } from '../compiled';
import { LIMITS, plainQuery } from '../limits';
import { ReadyOperation } from './ready-operation';
import { textKey } from './text-key';

/** A text that is surely allowed, and its operation's name. */
export interface Known {
  readonly ready: ReadyOperation;
  readonly name: string | undefined;
  /** Under which other texts of the same operation find it; null when they do not. */
  readonly key: string | null;
}

const MOST_TEXTS = 500;
const LONGEST_TEXT = 10_000;
/** Tokens by which two texts of one key can differ: `query` and a name. */
const TOKENS_OF_NAME = 2;

/** Texts that were answered before, and the first look at others. */
export class TextMemory {
  private readonly byText = new LRUCache<string, Known>({ max: MOST_TEXTS });
  private readonly byKey = new LRUCache<string, ReadyOperation>({ max: MOST_TEXTS });

  /** @param compiler null where the library executes everything */
  constructor(private readonly compiler: () => OperationCompiler | null) {}

  has(text: string, operationName: string | undefined): boolean {
    return this.byText.has(asSent(text, operationName));
  }

  /** Null for what the GraphQL server has to look at. Keeps nothing yet: whoever asks may not be admitted. */
  find(text: string, operationName: string | undefined): Known | null {
    return this.byText.get(asSent(text, operationName)) ?? this.firstLook(text, operationName);
  }

  /** Answers what is kept: that of another client, if it was as fast with the same. */
  keep(text: string, operationName: string | undefined, known: Known): Known {
    const sent = asSent(text, operationName);
    const before = this.byText.get(sent);
    if (before !== undefined || text.length > LONGEST_TEXT) return before ?? known;
    const { key, name } = known;
    const ready = (key === null ? undefined : this.byKey.get(key)) ?? known.ready;
    if (key !== null) this.byKey.set(key, ready);
    const kept = { ready, key, name };
    this.byText.set(sent, kept);
    return kept;
  }

  /** The same operation under another name or with other spaces needs no look at all; a plain query one walk. */
  private firstLook(text: string, operationName: string | undefined): Known | null {
    const compiler = this.compiler();
    if (compiler === null || text.length > LONGEST_TEXT) return null;
    const found = textKey(text);
    if (found === null || found.key.startsWith('mutation')) return null;
    const same = this.byKey.get(found.key);
    if (same !== undefined) {
      const name = found.beginsWithIt ? found.name : same.operation.name?.value;
      return named({ ready: same, name, key: found.key }, operationName);
    }
    const document = parsed(text);
    const operation = document === null ? null : plainQuery(compiler.schema, document);
    if (document === null || operation === null) return null;
    const compile = () => compiler.compile(document, operation);
    const ready = new ReadyOperation(compiler.schema, document, operation, compile);
    const isShort = (document.tokenCount ?? LIMITS.tokens) <= LIMITS.tokens - TOKENS_OF_NAME;
    return named({ ready, name: operation.name?.value, key: isShort ? found.key : null }, operationName);
  }
}

/** Null when another operation is asked for than the only one there is. */
function named(known: Known, operationName: string | undefined): Known | null {
  return operationName === undefined || operationName === known.name ? known : null;
}

/** What separates a name from its text stands in no text of GraphQL: one that has it all the same is found under no name. */
function asSent(text: string, operationName: string | undefined): string {
  if (operationName !== undefined) return `${operationName}\0${text}`;
  return text.includes('\0') ? `\0${text}` : text;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch {
    return null;
  }
}
