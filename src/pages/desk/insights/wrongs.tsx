import type { Locale } from '../../../domain/vocabulary.js';
import { wordsIn } from '../../../words/languages.js';
import { ErrorSummary } from '../../parts/govuk/form/error-summary.js';
import { textOf, type FormState } from '../admin/form.js';

/** What is wrong with a form, above it. */
export function Wrongs({ form: { wrong }, locale }: { form: Pick<FormState, 'wrong'>; locale: Locale }) {
  const words = wordsIn(locale);
  if (wrong.length === 0) return null;
  return (
    <ErrorSummary
      titleText={words('case:error.summary')}
      errorList={wrong.map((one) => ({
        text: textOf(words, one),
        ...(one.field === '' ? {} : { href: `#${one.field}` }),
      }))}
    />
  );
}
