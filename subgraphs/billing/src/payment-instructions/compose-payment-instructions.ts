import { FileSeal } from '@customer-area/shared/files';
import { PaymentInstructionsResolver } from './instructions.resolver';
import { type ReadInstructionsFileDeps, readInstructionsFile } from './read-instructions-file';

export interface PaymentInstructionsDeps extends ReadInstructionsFileDeps {
  readonly serviceKey: string;
}

/** What the slice adds to the service. */
export function composePaymentInstructions(deps: PaymentInstructionsDeps) {
  return {
    resolvers: [new PaymentInstructionsResolver(deps.seller, new FileSeal(deps.serviceKey))],
    files: { ord: { read: (fileId: string) => readInstructionsFile(deps, fileId) } },
  };
}
