import { fannedOut, withoutRepetitions } from './representations';

const person = (id: string) => ({ __typename: 'Person', id });

describe('representations', () => {
  it('are left alone when none repeats', () => {
    expect(withoutRepetitions({ representations: [person('a'), person('b')] })).toBeNull();
    expect(withoutRepetitions({ representations: [person('a')] })).toBeNull();
    expect(withoutRepetitions({ a: 1 })).toBeNull();
  });

  it('are asked for once, other variables kept', () => {
    const repeated = withoutRepetitions({ first: 3, representations: ['b', 'a', 'b', 'c', 'a'].map(person) });
    expect(repeated?.variables).toEqual({ first: 3, representations: ['b', 'a', 'c'].map(person) });
    expect(repeated?.places).toEqual([0, 1, 0, 2, 1]);
  });

  it('are one only where all of them is alike', () => {
    const representations = [
      { __typename: 'Person', id: 'a' },
      { __typename: 'Pet', id: 'a' },
      { __typename: 'Person', id: 'a', name: 'Ada' },
      { __typename: 'Person', name: 'a' },
      { id: 'a', __typename: 'Person' },
      { __typename: 'Person', id: 1 },
      { __typename: 'Person', id: '1' },
      { __typename: 'Person', name: 'a' },
    ];
    expect(withoutRepetitions({ representations })?.places).toEqual([0, 1, 2, 3, 0, 4, 5, 3]);
  });

  it('get their answers in the original order, as objects of their own', () => {
    const repeated = { variables: {}, places: [0, 1, 0, 0] };
    const answer = { data: { _entities: [{ name: 'A', pets: [{ name: 'Rex' }] }, null] } };
    const entities = fannedOut(answer, repeated).data?._entities as { pets: { name: string }[] }[];
    expect(JSON.parse(JSON.stringify(entities))).toEqual([
      { name: 'A', pets: [{ name: 'Rex' }] },
      null,
      { name: 'A', pets: [{ name: 'Rex' }] },
      { name: 'A', pets: [{ name: 'Rex' }] },
    ]);
    expect(entities[0]).not.toBe(entities[2]);
    expect(entities[2]).not.toBe(entities[3]);
    expect(entities[2]?.pets[0]).not.toBe(entities[3]?.pets[0]);
  });

  it('get their errors in every place, and others stay where they are', () => {
    const errors = [
      { message: 'one', path: ['_entities', 0, 'name'] },
      { message: 'all', path: ['_entities'] },
      { message: 'none' },
    ];
    const out = fannedOut({ data: null, errors }, { variables: {}, places: [0, 1, 0] });
    expect(out.errors).toEqual([
      { message: 'one', path: ['_entities', 0, 'name'] },
      { message: 'one', path: ['_entities', 2, 'name'] },
      { message: 'all', path: ['_entities'] },
      { message: 'none' },
    ]);
    expect(out.data).toBeNull();
  });
});
