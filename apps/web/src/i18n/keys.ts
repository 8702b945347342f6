/** The same keys with any words: a missing or superfluous key in the other language does not compile. */
export type SameKeys<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : SameKeys<Words[Key]> };
