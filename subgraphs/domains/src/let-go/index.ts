export { type BeginLetGoDeps, beginLetGo } from './begin-let-go';
export { endLetGo } from './end-let-go';
export { type LetGoDeps, letGo } from './let-go';
