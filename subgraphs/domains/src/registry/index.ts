export {
  type RegistryOutcome,
  type RegistryPort,
  type RegistryRecord,
  type RegistryRefusal,
  RegistryUnavailable,
} from './registry-port';
