/** What some names in the context of a request stand for; made for whoever asks. */
export type PartMaker<Given> = (given: Given) => object;

type AllOf<Part> = (Part extends unknown ? (part: Part) => void : never) extends (part: infer All) => void
  ? All
  : never;

/**
 * Puts together what several makers make, and makes each part when somebody asks for one of its names: of all the loaders that a
 * service has, a fetch needs one or two. The names are learned by making each part once, for `example`; they must not depend on
 * who asks.
 */
export function lazyParts<Given, Maker extends PartMaker<Given>>(
  makers: readonly Maker[],
  example: Given,
): (given: Given) => AllOf<ReturnType<Maker>> {
  class Parts {
    readonly #given: Given;
    readonly #made: (Readonly<Record<string, unknown>> | undefined)[] = [];

    constructor(given: Given) {
      this.#given = given;
    }

    static define(name: string, maker: PartMaker<Given>, index: number): void {
      if (name in Parts.prototype) throw new Error(`two parts of the context are called ${name}`);
      Object.defineProperty(Parts.prototype, name, {
        enumerable: true,
        get(this: Parts) {
          this.#made[index] ??= maker(this.#given) as Readonly<Record<string, unknown>>;
          return this.#made[index][name];
        },
      });
    }
  }
  for (const [index, maker] of makers.entries())
    for (const name of Object.keys(maker(example))) Parts.define(name, maker, index);
  return (given) => new Parts(given) as unknown as AllOf<ReturnType<Maker>>;
}
