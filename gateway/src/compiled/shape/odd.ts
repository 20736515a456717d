/** What a shape answers when it meets anything but the expected: the library then shapes the answer, and decides what is wrong. */
export const ODD: unique symbol = Symbol('odd');
export type Odd = typeof ODD;
