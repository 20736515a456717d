export { type BeginLetGoDeps, beginLetGo } from './begin-let-go';
export { isBeingDeleted } from './claim';
export { endLetGo } from './end-let-go';
export type { HoldDomainDeps } from './hold-domain';
export { HoldDomainResolver } from './hold-domain.resolver';
export { type LetGoDeps, letGo } from './let-go';
export { letGoPermissions } from './let-go.policy';
export { LetGoHoldRow } from './let-go-hold.entity';
export { LetGoHoldStore } from './let-go-hold.store';
