import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApiSchema } from '@customer-area/gateway/schema/files';
import { buildSchema, isEnumType } from 'graphql';

const subgraphs = join(__dirname, '../../subgraphs');

/** Product source of all subgraphs, without the catalogue itself. */
function sources(): { path: string; text: string }[] {
  return readdirSync(subgraphs).flatMap((service) =>
    readdirSync(join(subgraphs, service, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^(testing|harness)\//.test(file))
      .filter((file) => !file.startsWith('access-scopes/'))
      .map((file) => ({
        path: `${service}/${file}`,
        text: readFileSync(join(subgraphs, service, 'src', file), 'utf8'),
      })),
  );
}

/** The scopes that rules and policies name; what staff need are permissions, another thing. */
function scopesAskedFor(): Set<string> {
  const named = sources().flatMap(({ path, text }) => {
    const asked = [...text.matchAll(/\b(?:within|seenWithin|holds|owns)\([^()]*'([^']+:[^']+)'\)/g)];
    const mapped = /(\/permissions|\.policy)\.ts$/.test(path)
      ? [
          ...text.matchAll(
            /(?<!\b(?:staffWith|freshStaffWith|permissions\.includes)\(|isStaffWith\(viewer, )'([a-z-]+:[a-z-]+)'/g,
          ),
        ]
      : [];
    return [...asked, ...mapped].map(([, scope = '']) => scope);
  });
  return new Set(named);
}

/** The catalogue, as the public schema has it. */
function catalogue(): string[] {
  const type = buildSchema(readApiSchema()).getType('AccessScope');
  if (!isEnumType(type)) throw new Error('the schema has no enum AccessScope');
  return type.getValues().map(({ name }) => name.toLowerCase().replace('_', ':'));
}

describe('the scopes of keys and delegations', () => {
  it('are all in the catalogue, wherever a rule asks for one', () => {
    const known = catalogue();
    expect([...scopesAskedFor()].filter((scope) => !known.includes(scope))).toEqual([]);
  });

  it('each open something', () => {
    const asked = scopesAskedFor();
    expect(catalogue().filter((scope) => !asked.has(scope))).toEqual([]);
  });
});
