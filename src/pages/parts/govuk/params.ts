/** What GOV.UK's components take in common; options are named as those of its Nunjucks macros. */
import type { ReactNode } from 'react';

/** Attributes beside those a component sets. */
export type Attributes = Record<string, string | true>;
/** What stands in an element: text, or elements where the macro takes HTML. */
export type Content = { text: ReactNode };
export type Styled = { classes?: string | undefined; attributes?: Attributes | undefined };

/** The classes that apply, in their order. */
export const classNames = (...names: (string | false | undefined)[]): string =>
  names.filter((name) => name !== undefined && name !== false && name !== '').join(' ');
