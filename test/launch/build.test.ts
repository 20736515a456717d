import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './launcher';

describe('npm run build', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-test-'));
    cpSync(join(projectRoot, '.swcrc'), join(root, '.swcrc'));
    cpSync(join(projectRoot, 'gateway/start'), join(root, 'gateway/start'), { recursive: true });
    mkdirSync(join(root, 'node_modules/@swc'), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules/@swc/core'), join(root, 'node_modules/@swc/core'));
    write('shared/src/money/cents.ts', 'export const cents = (euro: number): number => euro * 100;');
    write('subgraphs/billing/src/main.ts', 'throw new Error("at the source");');
    write('subgraphs/billing/migrations/20260101-orders.ts', 'export const up = 1;');
    build();
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  const build = () =>
    execFileSync(process.execPath, [join(root, 'gateway/start/build.mjs')], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const output = (path: string) => readFileSync(join(root, path), 'utf8');

  it('puts sources and migrations under dist, with maps that lead back to the source', () => {
    expect(output('shared/dist/src/money/cents.js')).toContain('//# sourceMappingURL=cents.js.map');
    expect(JSON.parse(output('shared/dist/src/money/cents.js.map')).sources).toEqual([
      '../../../src/money/cents.ts',
    ]);
    expect(existsSync(join(root, 'subgraphs/billing/dist/migrations/20260101-orders.js'))).toBe(true);
  });

  it('does nothing when nothing changed', () => {
    expect(build()).toBe('nothing to build\n');
  });

  it('leaves out tests and declarations', () => {
    write('shared/src/money/cents.test.ts', '');
    write('shared/src/money/cents.d.ts', '');
    expect(build()).toBe('nothing to build\n');
  });

  it('builds a source again that was replaced by an older one', () => {
    write('subgraphs/billing/src/main.ts', 'export const older = true;');
    utimesSync(join(root, 'subgraphs/billing/src/main.ts'), new Date('2020-01-01'), new Date('2020-01-01'));
    expect(build()).toContain('built 1, removed 0');
    expect(output('subgraphs/billing/dist/src/main.js')).toContain('older');
  });

  it('removes the output of a source that is gone', () => {
    const migrations = join(root, 'subgraphs/billing/migrations');
    renameSync(join(migrations, '20260101-orders.ts'), join(migrations, '20260102-orders.ts'));
    expect(build()).toContain('built 1, removed 2');
    expect(existsSync(join(root, 'subgraphs/billing/dist/migrations/20260101-orders.js'))).toBe(false);
  });

  it('builds everything again with other settings', () => {
    writeFileSync(join(root, '.swcrc'), output('.swcrc').replace('es2023', 'es2022'));
    expect(build()).toContain('built 3, removed 0');
  });

  it('names the file that cannot be built, and keeps its last output', () => {
    write('subgraphs/billing/src/main.ts', 'export const = 1;');
    expect(build).toThrow('subgraphs/billing/src/main.ts could not be built');
    expect(output('subgraphs/billing/dist/src/main.js')).toContain('at the source');
    expect(build).toThrow('subgraphs/billing/src/main.ts could not be built');
  });
});
