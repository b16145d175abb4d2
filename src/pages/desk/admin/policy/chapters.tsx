/** The draft of the policy, chapter by chapter. */
import { Duration } from '../../../../domain/clocks/duration.js';
import { chapters, GENERAL, type Chapter } from '../../../../domain/policy/chapters/fields.js';
import { chapterIn } from '../../../../domain/policy/chapters/filled.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { WarningText } from '../../../parts/govuk/content/blocks.js';
import { SummaryList } from '../../../parts/govuk/content/summary-list.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Hint } from '../../../parts/govuk/form/hint.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, type FormState } from '../form.js';
import { chapterPath, POLICY_DOCUMENT_PATH, POLICY_DRAFT_PATH, POLICY_PATH, TEAMS_PATH } from '../paths.js';
import { asLabel } from '../../../../words/as-label.js';
import { Fields, Rows } from './chapter-fields.js';
import { fieldName, valueWords } from './field-words.js';

/** What a chapter is called. */
const titleOf = ({ id, path }: Chapter, locale: Locale): string =>
  id === GENERAL ? wordsIn(locale)('policy:general') : asLabel(fieldName(path, locale));

const timeOf = (document: object, { path }: Chapter): number | undefined =>
  Duration.safeParse(chapterIn(document, { path: [...path, 'within'] })).data;

/** `document`: as the draft has it. `overtaken`: the version that came into force since it was made. */
export type ChaptersView = { document: object; overtaken: number | null };

export function chaptersPage(frame: DeskFrame, { document, overtaken }: ChaptersView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const timed = chapters.filter(({ path }) => path[0] === 'deadlines');
  const others = chapters.filter((chapter) => !timed.includes(chapter));
  const link = (href: string, text: string) => (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  );
  return adminPage(frame, {
    title: words('policy:draft'),
    back: { text: words('admin:pages.policy.title'), href: POLICY_PATH },
    children: (
      <>
        <p className="govuk-body">{words('policy:chaptersText')}</p>
        {overtaken !== null && <Overtaken version={overtaken} locale={locale} />}
        <h2 className="govuk-heading-m">{words('policy:field.deadlines')}</h2>
        <SummaryList
          rows={timed.map((chapter) => ({
            key: { text: link(chapterPath(chapter.id), asLabel(fieldName(chapter.path, locale, 1))) },
            value: { text: valueWords(timeOf(document, chapter), ['within'], locale) },
          }))}
        />
        <h2 className="govuk-heading-m">{words('policy:chapters')}</h2>
        <ul className="govuk-list govuk-list--spaced">
          {others.map((chapter) => (
            <li key={chapter.id}>{link(chapterPath(chapter.id), titleOf(chapter, locale))}</li>
          ))}
          <li>{link(TEAMS_PATH, words('policy:classesElsewhere'))}</li>
          <li>
            {link(POLICY_DOCUMENT_PATH, words('policy:asDocument'))}
            <br />
            {words('policy:asDocumentText')}
          </li>
        </ul>
      </>
    ),
  });
}

/** That another policy came between, and what can be done. */
export const Overtaken = ({ version, locale }: { version: number; locale: Locale }) => (
  <WarningText
    text={wordsIn(locale)('policy:stale', { version })}
    iconFallbackText={wordsIn(locale)('admin:pages.policy.stale')}
  />
);

/** One chapter as a form. */
export function chapterPage(
  frame: DeskFrame,
  { chapter, form }: { chapter: Chapter; form: FormState },
): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { asks, path } = chapter;
  const placed = { form, locale, at: '', within: path.at(-1) };
  return adminPage(frame, {
    title: titleOf(chapter, locale),
    back: { text: words('policy:draft'), href: POLICY_DRAFT_PATH },
    ...{ wrong: form.wrong, narrow: true },
    children: (
      <AdminForm action={`${chapterPath(chapter.id)}/save`} form={form}>
        {asks.kind === 'group' && asks.mayBeNone === true && <Hint text={words('policy:hint.none')} />}
        {asks.kind === 'group' && <Fields fields={asks.fields} {...placed} />}
        {asks.kind === 'rows' && <Rows fields={asks.fields} {...placed} />}
        <Button text={words('policy:save')} />
      </AdminForm>
    ),
  });
}
