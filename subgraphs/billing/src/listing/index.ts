export { grouped } from './grouped';
export { decodeTimeCursor, encodeTimeCursor } from './time-cursor';
