/** What the forms of the private pages share: fields are named as the API's payloads, each form has a key of its own. */
import type { ReactNode } from 'react';
import type { Locale } from '../../domain/vocabulary.js';
import { legible } from '../../domain/disclosure/legible.js';
import type { Words } from '../../words/languages.js';
import type { ComplainantCommand } from '../../domain/disclosure/complainant.js';
import type { TrackingView } from '../public/tracking-view.js';

/** What was sent with a form that was refused. */
export type FilledIn = (command: ComplainantCommand) => Record<string, string>;
/** What a form takes from the page it is on; without a version where its reader is told none. */
export type FormView = Pick<TrackingView, 'path' | 'idempotencyKey'> &
  Partial<Pick<TrackingView, 'expectedVersion'>>;
export type FormPart<View extends FormView = FormView> = {
  view: View;
  locale: Locale;
  words: Words;
  given: FilledIn;
};

type FormProps = {
  view: FormView;
  command: ComplainantCommand;
  about?: number | string;
  children: ReactNode;
};

export const Form = ({ view, command, about, children }: FormProps) => (
  <form method="post" action={`${view.path}/${command}`} acceptCharset="utf-8">
    <input
      type="hidden"
      name="idempotencyKey"
      value={[view.idempotencyKey, command, about].filter((part) => part !== undefined).join('-')}
    />
    {view.expectedVersion !== undefined && (
      <input type="hidden" name="expectedVersion" value={view.expectedVersion} />
    )}
    {children}
  </form>
);

type MessageProps = {
  id: string;
  label: string;
  words: Words;
  value: string | undefined;
  describedBy?: string;
};

const MESSAGE_MAX = 5_000;

export const Message = ({ id, label, words, value, describedBy }: MessageProps) => (
  <>
    <label htmlFor={id}>
      {label}
      {words('pages:required')}
    </label>
    <textarea
      id={id}
      name="text"
      required
      maxLength={MESSAGE_MAX}
      dir="auto"
      aria-describedby={describedBy}
      defaultValue={value === undefined ? undefined : legible(value)}
    />
  </>
);
