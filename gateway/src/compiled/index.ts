export { compiledGateway, type ExecutingGateway, type FindCompiled } from './compiled-gateway';
export type { CompiledOperation } from './compiled-operation';
