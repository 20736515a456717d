export {
  compiledGateway,
  type ExecutingGateway,
  type FindCompiled,
  type OperationCompiler,
} from './compiled-gateway';
export type { CompiledOperation } from './compiled-operation';
