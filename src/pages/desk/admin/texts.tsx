/** Ready-made texts: which there are, and one of them. */
import type { TextInPlace } from '../../../cases/texts/read-canned-texts.js';
import { keyedCommands } from '../../../domain/commands/index.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { caseWordsIn } from '../../../words/case/words.js';
import { wordsIn } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { Tag } from '../../parts/govuk/content/blocks.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { adminPage } from './admin-page.js';
import { AdminForm, Choose, TextArea, IdInput, TextInput, type FormState, type Typed } from './form.js';
import { NEW_TEXT_PATH, TEXTS_PATH, textPath } from './paths.js';

const columns = ['text', 'command', 'state'] as const;

export function textsPage(
  frame: DeskFrame,
  { texts, done }: { texts: readonly TextInPlace[]; done: string | null },
): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`admin:column.${column}`) },
  });
  return adminPage(frame, {
    ...{ title: words('admin:pages.texts.title'), done },
    children: (
      <>
        <Button href={NEW_TEXT_PATH} text={words('admin:texts.add')} />
        <Table
          classes="redress-cards"
          head={columns.map((column) => ({ text: words(`admin:column.${column}`) }))}
          firstCellIsHeader
          rows={texts.map((text) => [
            {
              text: (
                <a className="govuk-link" href={textPath(text.id)} data-row>
                  {text.title[locale]}
                </a>
              ),
            },
            { ...labelled('command'), text: placeName(`${text.command} ${text.field}`, locale) },
            { ...labelled('state'), text: <State {...text} locale={locale} /> },
          ])}
        />
      </>
    ),
  });
}

function State({ retired, own, locale }: Pick<TextInPlace, 'retired' | 'own'> & { locale: Locale }) {
  const state = retired ? 'retired' : own ? 'own' : 'given';
  const colour = { retired: 'grey', own: 'blue', given: 'turquoise' }[state];
  return <Tag text={wordsIn(locale)(`admin:texts.state.${state}`)} classes={`govuk-tag--${colour}`} />;
}

/** Where a text can be offered: a command and a text of it, as one choice. */
const textPlaces = keyedCommands.flatMap(({ name, texts }) =>
  Object.keys(texts).map((field) => `${name} ${field}`),
);

/** The button of the command and the label of the field, as the case's page says them. */
function placeName(place: string, locale: Locale): string {
  const [command = '', field = ''] = place.split(' ');
  const commands: Record<string, { button: string; fields: Record<string, { label: string }> }> =
    caseWordsIn(locale).commands;
  const found = commands[command];
  return `${found?.button ?? command} › ${found?.fields[field]?.label ?? field}`;
}

export const typedOfText = ({ command, field, title, text }: TextInPlace): Typed =>
  new Map(
    Object.entries({
      ...{ command: `${command} ${field}`, titleEn: title.en, titleZh: title['zh-CN'] },
      ...{ textEn: text.en, textZh: text['zh-CN'] },
    }).map(([name, value]) => [name, [value]]),
  );

/** `text` null: a new one. */
export function textPage(
  frame: DeskFrame,
  { text, form }: { text: TextInPlace | null; form: FormState },
): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const of = { form, locale };
  return adminPage(frame, {
    title: text?.title[locale] ?? words('admin:texts.add'),
    back: { text: words('admin:pages.texts.title'), href: TEXTS_PATH },
    ...{ wrong: form.wrong, narrow: true },
    children: (
      <>
        {text !== null && (
          <p className="govuk-body">
            <State {...text} locale={locale} />
          </p>
        )}
        <p className="govuk-body">{words('admin:texts.brackets')}</p>
        <AdminForm
          action={text === null ? `${NEW_TEXT_PATH}/add` : `${textPath(text.id)}/change`}
          form={form}
        >
          {text === null && <IdInput {...of} />}
          <Choose
            {...of}
            name="command"
            label={words('admin:texts.choose')}
            items={textPlaces.map((value) => ({ value, text: placeName(value, locale) }))}
          />
          <TextInput {...of} name="titleEn" label={words('admin:field.titleEn')} />
          <TextInput {...of} name="titleZh" label={words('admin:field.titleZh')} />
          <TextArea {...of} name="textEn" label={words('admin:field.textEn')} />
          <TextArea {...of} name="textZh" label={words('admin:field.textZh')} />
          <Button text={words(text?.retired === true ? 'admin:texts.return' : 'admin:texts.change')} />
        </AdminForm>
        {text?.retired === false && (
          <AdminForm
            action={`${textPath(text.id)}/retire`}
            form={{ ...form, formKey: `${form.formKey}-retire` }}
          >
            <Button text={words('admin:texts.retire')} classes="govuk-button--warning" />
          </AdminForm>
        )}
      </>
    ),
  });
}
