/** What the Union's register of VAT numbers says of one. */
export type ViesAnswer =
  /** In force for trade within the Union; with the name of this answer, where it gives one. */
  | { readonly kind: 'VALID'; readonly answerId: string | null }
  | { readonly kind: 'INVALID' }
  /** The register of the member state, or VIES itself, does not answer: nobody can say. */
  | { readonly kind: 'UNAVAILABLE' };

/** The VAT Information Exchange System. Never throws: whatever goes wrong is {@link ViesAnswer} UNAVAILABLE. */
export interface ViesPort {
  /** A number in its form for VIES, its prefix in front: `DE136695976`, Greece as `EL`. */
  check(number: string): Promise<ViesAnswer>;
}
