export { carryOutErasure } from './carry-out-erasure';
export { CARRY_OUT_ERASURE, FORGET_TRACES } from './erasure';
export { ErasureRow } from './erasure.entity';
export { ErasureResolver } from './erasure.resolver';
export { ErasureStore } from './erasure.store';
export { forgetTraces } from './forget-traces';
