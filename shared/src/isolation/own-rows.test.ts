import { OwnRows, trustedProfileId } from './index';

const profile = trustedProfileId('prf_1');

function recorded() {
  const asked: [sql: string, values: readonly unknown[]][] = [];
  const rows = async (sql: string, values: readonly unknown[]) => {
    asked.push([sql, values]);
    return [];
  };
  return { asked, own: new OwnRows({ rows, read: undefined as never }) };
}

describe('reads whose text is kept', () => {
  it('take the profile of each call, whoever asked first', async () => {
    const { asked, own } = recorded();
    const text = () => 'SELECT 1 FROM t WHERE p = :isolatedProfileId AND k = :key';
    await own.read(profile, 'one', text, { key: 'a' });
    await own.read(trustedProfileId('prf_2'), 'one', text, { key: 'b' });
    expect(asked.map(([, values]) => values)).toEqual([
      ['prf_1', 'a'],
      ['prf_2', 'b'],
    ]);
  });

  it('have one text for lists of similar length', async () => {
    const { asked, own } = recorded();
    const text = () => 'SELECT 1 FROM t WHERE id IN (:...ids)';
    for (const ids of [
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd'],
    ])
      await own.read(profile, 'list', text, { ids });
    expect(asked).toEqual([
      ['SELECT 1 FROM t WHERE id IN (?, ?, ?, ?)', ['a', 'b', 'c', 'c']],
      ['SELECT 1 FROM t WHERE id IN (?, ?, ?, ?)', ['a', 'b', 'c', 'd']],
    ]);
  });

  it('keep no more texts than the last few hundred', async () => {
    const { own } = recorded();
    let built = 0;
    const text = () => `SELECT ${++built} FROM t WHERE p = :isolatedProfileId`;
    for (let shape = 0; shape < 2_000; shape++) await own.read(profile, `${shape}`, text, {});
    await own.read(profile, '1999', text, {});
    expect(built).toBe(2_000);
    await own.read(profile, '0', text, {});
    expect(built).toBe(2_001);
  });

  it.each([{}, { key: undefined }, { key: [] }])('refuse to run without a value: %j', (parameters) => {
    const { own } = recorded();
    expect(() => own.read(profile, 'x', () => 'SELECT :...key', parameters)).toThrow();
  });
});
