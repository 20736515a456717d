import { errorWithoutPersons } from './error-without-persons';

describe('an error that is shown to staff', () => {
  it.each([
    ['the registry did not answer to create', 'the registry did not answer to create'],
    ['connect ECONNREFUSED 10.0.0.7:25', 'connect ECONNREFUSED …'],
    ['550 5.1.1 <mario.rossi@example.it> unknown user', '550 … unknown user'],
    ["no profile of 'Mario Rossi' here", 'no profile of … here'],
    ['no profile of Mario Rossi, RSSMRA80A01H501U', 'no profile of …'],
    ['ER_DUP_ENTRY for ROSSI MARIO', 'ER_DUP_ENTRY for …'],
    ['esempio.it is not ours (dom_01jdem0000)', '… is not ours …'],
    ['TypeError: phone +39 06 12345678', 'TypeError phone … 06 …'],
  ])('keeps of %p codes and plain words', (sentence, shown) => {
    expect(errorWithoutPersons(sentence)).toBe(shown);
  });

  it('is short', () => {
    expect(errorWithoutPersons('and on '.repeat(100)).split(' ')).toHaveLength(14);
  });
});
