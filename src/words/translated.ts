/** The same keys in another language: a missing or a surplus one does not compile. */
export type Translated<Words> = {
  [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>;
};
