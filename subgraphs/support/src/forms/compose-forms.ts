import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { FileSeal } from '@customer-area/shared/files';
import type { Peer } from '@customer-area/shared/http';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { Slice } from '@customer-area/shared/subgraph';
import { FormResolver } from './form.resolver';
import { peerFormData } from './form-data';
import { readBlankForm, readPrefilledForm } from './form-file';

export interface FormsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly peer: (service: string) => Peer;
  readonly config: { readonly SERVICE_KEY: string; readonly SELLER?: SellerFacts | undefined };
}

/** Forms to fill in and sign. */
export function composeForms({ database, clock, peer, config }: FormsDeps): Slice {
  const links = new FileSeal(config.SERVICE_KEY);
  const dataFor = (requestId?: string) => peerFormData(peer, requestId);
  const files = { database, clock, data: dataFor(), company: config.SELLER?.name ?? null };
  return {
    resolvers: [new FormResolver({ clock, links, dataFor })],
    files: {
      bff: { read: (fileId) => readBlankForm(files, fileId) },
      pff: { read: (fileId) => readPrefilledForm(files, fileId) },
    },
  };
}
