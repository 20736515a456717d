export { grouped } from './grouped';
export { encodeTimeCursor, positionOf } from './time-cursor';
