import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the program of an agent sends: one operation in a file, and nothing that is not in a file. */
export const deskDocuments: readonly string[] = readdirSync(__dirname).flatMap((file) => {
  const [, name] = /^([a-z-]+)\.graphql$/.exec(file) ?? [];
  return name === undefined ? [] : [name];
});

export function deskDocument(name: string): string {
  return readFileSync(join(__dirname, `${name}.graphql`), 'utf8');
}
