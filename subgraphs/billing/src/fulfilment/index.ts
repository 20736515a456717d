export { applyLineEvent } from './apply-line-event';
export { lineEventOf } from './line-event';
