import { FileSeal } from '@customer-area/shared/files';
import type { Peer } from '@customer-area/shared/http';
import type { Slice } from '@customer-area/shared/subgraph';
import { FormReturnResolver } from './form-return.resolver';
import { rectificationCase } from './rectification-case';

export interface FormReturnsDeps {
  readonly peer: (service: string) => Peer;
  readonly config: { readonly SERVICE_KEY: string };
}

/** Signed forms that come back. A kind of case that takes them is one line here. */
export function composeFormReturns({ peer, config }: FormReturnsDeps): Slice {
  const cases = [rectificationCase(() => peer('identity'))];
  return { resolvers: [new FormReturnResolver(cases, new FileSeal(config.SERVICE_KEY))] };
}
