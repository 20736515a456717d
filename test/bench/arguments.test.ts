interface Arguments {
  readonly mode: string;
  readonly amount: number;
  readonly rounds: number;
  readonly only: readonly string[];
}

const { readArguments } = jest.requireActual<{ readArguments(words: readonly string[]): Arguments }>(
  './arguments.mjs',
);
const { withoutNode } = jest.requireActual<{ withoutNode(words: readonly string[]): string[] }>(
  './on-node.mjs',
);

describe('the command line of the benchmark', () => {
  it.each([
    [[], 'compare', 0],
    [['--peers'], 'peers', 0],
    [['--memory'], 'memory', 10],
    [['--memory', '3'], 'memory', 3],
    [['--idle', '--quick'], 'idle', 60],
    [['--start', '20'], 'start', 20],
  ])('%j measures %s, %d of it', (words, mode, amount) => {
    expect(readArguments(words)).toMatchObject({ mode, amount });
  });

  it('takes figures and names of workloads', () => {
    expect(readArguments(['--rounds', '7', '--only', 'me', '--only', 'pay'])).toMatchObject({
      rounds: 7,
      only: ['me', 'pay'],
    });
  });

  it.each([
    [['--memory', '--idle'], 'one at a time: --memory or --idle'],
    [['--rounds', 'many'], '--rounds must be a positive number'],
    [['--memory', '0'], '--memory must be a positive number'],
    [['--peers', '3'], 'nothing is known of 3'],
    [['me'], 'nothing is known of me'],
  ])('refuses %j: %s', (words, sentence) => {
    expect(() => readArguments(words)).toThrow(sentence);
  });

  it('is handed on to another Node without naming it', () => {
    expect(withoutNode(['--node', '24', '--quick'])).toEqual(['--quick']);
    expect(withoutNode(['--quick', '--node=24', '--only', 'me'])).toEqual(['--quick', '--only', 'me']);
    expect(withoutNode(['--quick'])).toEqual(['--quick']);
  });
});
