/**
 * The launcher will not go on, for a reason the person at the keyboard can act on. It is printed as one sentence, without
 * a stack: whatever else is thrown is a defect of ours, and keeps its stack.
 */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}
