import { z } from 'zod';
import { SANDBOX_SELLER, type SellerFacts, sellerFacts } from './seller-facts';

/** `SELLER`: who sells, as JSON: what documents, payment instructions and letters say of it. */
export const sellerVariable = z.preprocess(readJson, sellerFacts).optional();

/** For the end of a service's variables: only the sandbox has a seller of its own. */
export function withSeller<
  Given extends { readonly SELLER?: SellerFacts | undefined; readonly SANDBOX: boolean },
>(given: Given, ctx: z.RefinementCtx): Given & { readonly SELLER: SellerFacts } {
  if (given.SELLER === undefined && !given.SANDBOX)
    ctx.addIssue({
      code: 'custom',
      path: ['SELLER'],
      message: `must be set outside the sandbox (JSON with ${Object.keys(sellerFacts.shape).join(', ')})`,
    });
  return { ...given, SELLER: given.SELLER ?? SANDBOX_SELLER };
}

/** What is no JSON is refused as what it is: a text. */
function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}
