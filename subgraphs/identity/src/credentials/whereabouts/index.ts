export { deviceOf } from './device';
export { type Place, Whereabouts } from './whereabouts';
