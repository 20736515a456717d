/** The part of tr46 that is used here; the package ships no types. */
declare module 'tr46' {
  interface ProcessingOptions {
    checkHyphens?: boolean;
    checkBidi?: boolean;
    checkJoiners?: boolean;
    useSTD3ASCIIRules?: boolean;
    transitionalProcessing?: boolean;
    ignoreInvalidPunycode?: boolean;
  }
  export function toUnicode(
    domainName: string,
    options?: ProcessingOptions,
  ): { domain: string; error: boolean };
  export function toASCII(
    domainName: string,
    options?: ProcessingOptions & { verifyDNSLength?: boolean },
  ): string | null;
}
