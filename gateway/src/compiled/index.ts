export { compiledGateway, type ExecutingGateway } from './compiled-gateway';
