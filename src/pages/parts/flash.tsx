/** What came of the form just sent, at the top of the page it leads back to. */
import type { Words } from '../../words/languages.js';
import type { Flash } from '../public/tracking-view.js';

const doneWords = {
  answer: 'pages:flash.answer',
  appeal: 'pages:flash.appeal',
  withdraw: 'pages:flash.withdraw',
  'undo-withdrawal': 'pages:flash.undone',
  'change-contact': 'pages:flash.changeContact',
  'refuse-contact': 'pages:flash.refuseContact',
} as const;

const explained = [
  'changed-meanwhile',
  'not-in-this-stage',
  'no-such-question',
  'contact-missing',
  'no-such-contact',
  'already-left',
  'nothing-to-undo',
  'undone-before',
  'undo-too-late',
  'decision-final',
  'appeal-too-late',
  'appeal-taken-back',
  'already-appealed',
  'not-restricted',
  'not-your-appeal',
  'payload-invalid',
] as const;

type Props = { flash: Flash; words: Words; ofAppeal: boolean };

/** `ofAppeal`: a withdrawal took back an appeal, not the complaint. */
export function FlashNote({ flash, words, ofAppeal }: Props) {
  if (flash.kind === 'done') {
    return (
      <section className="flash done" role="status">
        <p>
          {words(
            ofAppeal && flash.command === 'withdraw' ? 'pages:flash.takeBack' : doneWords[flash.command],
          )}
        </p>
      </section>
    );
  }
  const why = explained.find((code) => code === flash.why) ?? 'other';
  return (
    <section className="flash refused" role="alert">
      <p>
        <strong>{words('pages:flash.refused')}</strong>
      </p>
      <p>{words(`pages:flash.why.${why}`)}</p>
    </section>
  );
}
