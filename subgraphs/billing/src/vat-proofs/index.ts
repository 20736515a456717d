export { type ProveVatNumberDeps, proveVatNumber } from './prove-vat-number';
export { VatProofRow } from './vat-proof.entity';
export { VatProofStore } from './vat-proof.store';
export { sandboxVies } from './vies/sandbox-vies';
export { SandboxViesStore } from './vies/sandbox-vies.store';
export { viesOverHttp } from './vies/vies-over-http';
export type { ViesPort } from './vies/vies-port';
