export { carryOutErasure } from './carry-out-erasure';
export { CARRY_OUT_ERASURE, FORGET_TRACES } from './erasure';
export { ErasureEntity } from './erasure.entity';
export { ErasureResolver } from './erasure.graphql';
export { ErasureStore } from './erasure.store';
export { forgetTraces } from './forget-traces';
