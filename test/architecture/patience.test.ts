import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const tests = ['gateway/src', 'shared/src', 'subgraphs', 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((path) => path.endsWith('.test.ts') && !/\/(node_modules|dist)\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const { testTimeout } = jest.requireActual<{ testTimeout: number }>('../jest.config.js');

/** The time-outs that tests and hooks of a file have of their own: the last argument, at the margin where the test begins. */
const timeOuts = (text: string) =>
  [
    ...text.matchAll(
      /^( *)(?:(?:it|test|(?:before|after)(?:All|Each))\b.*\{|.*\]\)\(.*\{)\n(?:\1 .*\n|\n)*\1\}, ([\d_]+)\);$/gm,
    ),
    ...text.matchAll(/^( *)(?:before|after)(?:All|Each)\(.*\), ([\d_]+)\);$/gm),
  ].map(([, , ms = '']) => Number(ms.replaceAll('_', '')));

describe('the patience of tests, which machines of every speed run', () => {
  it('is found where there is some', () => {
    expect(tests.length).toBeGreaterThan(600);
    const [unit, hook] = [
      "  it('x', () => {\n    y();\n  }, 1_000);\n",
      '  afterAll(() => x.stop(), 30_000);\n',
    ];
    expect(timeOuts(`${unit}${hook}`)).toEqual([1_000, 30_000]);
  });

  it('is nowhere shorter than that of all: what hangs is ended, and what is slow is not', () => {
    const short = tests.filter(({ text }) => timeOuts(text).some((ms) => ms < testTimeout));
    expect(short.map(({ path }) => path)).toEqual([]);
  });
});
