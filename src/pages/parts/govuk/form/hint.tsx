import { classNames, type Content, type Styled } from '../params.js';

export type HintOptions = Content & Styled;

export const Hint = ({ id, text, classes, attributes }: HintOptions & { id?: string | undefined }) => (
  <div id={id} className={classNames('govuk-hint', classes)} {...attributes}>
    {text}
  </div>
);
