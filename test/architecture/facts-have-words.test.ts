import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { actOf, isBetweenServices } from '../../subgraphs/identity/src/records/access-log/act-texts';

const root = join(__dirname, '../..');

/** Product source of the services. */
function sources(): string[] {
  return readdirSync(join(root, 'subgraphs')).flatMap((service) => {
    const folder = join(root, 'subgraphs', service, 'src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)(testing|harness|fixtures)\//.test(file))
      .map((file) => join(folder, file));
  });
}

interface ToldFacts {
  readonly kinds: ReadonlySet<string>;
  /** Calls whose kind of fact the compiler cannot name. */
  readonly unclear: readonly string[];
}

/** The kinds of facts that the services can append to their logs, as the compiler knows them. */
function toldFacts(files: string[]): ToldFacts {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'test/tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    join(root, 'test'),
  );
  const program = ts.createProgram(files, { ...options, noEmit: true, types: [] });
  const checker = program.getTypeChecker();
  const kinds = new Set<string>();
  const unclear: string[] = [];
  const read = (call: ts.CallExpression, file: ts.SourceFile) => {
    const told = typeOfKind(call.arguments[1], checker);
    const members = told === undefined ? [] : told.isUnion() ? told.types : [told];
    const literals = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
    for (const literal of literals) kinds.add(literal);
    const line = file.getLineAndCharacterOfPosition(call.getStart(file)).line + 1;
    if (literals.length === 0 || literals.length < members.length)
      unclear.push(`${relative(root, file.fileName)}:${line}`);
  };
  for (const file of program.getSourceFiles().filter(({ fileName }) => files.includes(fileName))) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(file) === 'appendEvent') read(node, file);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { kinds, unclear };
}

/** The type of what stands behind `type:`, before the compiler widens it to any text. */
function typeOfKind(fact: ts.Expression | undefined, checker: ts.TypeChecker): ts.Type | undefined {
  if (fact === undefined || !ts.isObjectLiteralExpression(fact)) return undefined;
  const property = fact.properties.find((one) => one.name?.getText() === 'type');
  if (property === undefined) return undefined;
  if (ts.isPropertyAssignment(property)) return checker.getTypeAtLocation(property.initializer);
  const value = checker.getShorthandAssignmentValueSymbol(property);
  return value === undefined ? undefined : checker.getTypeOfSymbolAtLocation(value, property);
}

describe('the facts that the services tell', () => {
  let told: ToldFacts;
  beforeAll(() => {
    told = toldFacts(sources());
  }, 120_000);

  it('are known by their kind to the compiler', () => {
    expect(told.unclear).toEqual([]);
    expect(told.kinds.size).toBeGreaterThan(15);
  });

  it('have words in the access log, or are between services only', () => {
    const nameless = [...told.kinds].filter((kind) => actOf(kind) === undefined && !isBetweenServices(kind));
    expect(nameless).toEqual([]);
  });
});
