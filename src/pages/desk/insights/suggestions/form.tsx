/** The form of a suggestion: what is to be done about which causes, and by what it will be measured. */
import { MOST_CAUSES, nameable, today } from '../../../../domain/causes/causes.js';
import type { Plan } from '../../../../domain/insights/suggestions/suggestion.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { BackLink } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Checkboxes } from '../../../parts/govuk/form/choices.js';
import { Fieldset } from '../../../parts/govuk/form/fieldset.js';
import {
  AdminForm,
  Choose,
  errorOf,
  first,
  TextArea,
  TextInput,
  type FormState,
  type Typed,
} from '../../admin/form.js';
import { NEW_SUGGESTION_PATH, suggestionPath, SUGGESTIONS_PATH } from '../../paths.js';
import { insightsPage } from '../insights-page.js';
import { Wrongs } from '../wrongs.js';
import { measureText, offered, type Around } from './said.js';

export type SuggestionFormView = Around & {
  /** Null: a new one. */
  id: string | null;
  form: FormState;
};

type Field =
  | ('title' | 'text' | 'owner' | 'dueOn' | 'measure')
  | ('baselineFrom' | 'baselineUntil' | 'share' | 'better' | 'checkOn');

/** A measure as a field has it. */
const valueOf = ({ kind, key }: NonNullable<Plan['measuring']>['measure']): string =>
  key === null ? kind : `${kind}:${key}`;

/** What a form shows of a plan. */
export const typedOfPlan = ({ measuring, ...plan }: Plan): Typed =>
  new Map<string, string[]>([
    ...(['title', 'text', 'owner', 'dueOn'] as const).map((name): [string, string[]] => [name, [plan[name]]]),
    ['causes', plan.causes],
    ...(measuring === null
      ? []
      : ([
          ['measure', [valueOf(measuring.measure)]],
          ['baselineFrom', [measuring.baseline.from]],
          ['baselineUntil', [measuring.baseline.until]],
          ['share', [String(Math.round(measuring.target.share * 1e6) / 1e4)]],
          ['better', [measuring.target.better]],
          ['checkOn', [measuring.checkOn]],
        ] satisfies [string, string[]][])),
  ]);

export function suggestionFormPage(frame: DeskFrame, view: SuggestionFormView): string {
  const { locale } = frame;
  const { id, form, causes, categories } = view;
  const words = wordsIn(locale);
  const of = { form, locale };
  const title = words(id === null ? 'improvement:add' : 'improvement:edit');
  const field = (name: Field) => ({ ...of, name, label: words(`improvement:field.${name}`) });
  const measure = first(form.typed, 'measure');
  const measures = [
    ...(['causes', 'in-time'] as const).map((kind) => ({ kind, key: null })),
    ...[...categories.keys()].map((key) => ({ kind: 'category' as const, key })),
    ...[...categories.keys()].map((key) => ({ kind: 'in-time' as const, key })),
    ...(measure.startsWith('subject:') ? [{ kind: 'subject' as const, key: measure.slice(8) }] : []),
  ];
  const typedCauses = form.typed.get('causes') ?? [];
  const causesOffered = [...new Set([...nameable(causes), ...today(causes, typedCauses)])];
  return insightsPage(frame, {
    title: form.wrong.length === 0 ? title : words('door:error', { title }),
    ...{ place: 'suggestions', id: 'suggestion' },
    children: (
      <div className="redress-narrow">
        <BackLink
          href={id === null ? SUGGESTIONS_PATH : suggestionPath(id)}
          text={words('improvement:back')}
        />
        <Wrongs {...of} />
        <h1 className="govuk-heading-l">{title}</h1>
        <AdminForm
          action={id === null ? `${NEW_SUGGESTION_PATH}/add` : `${suggestionPath(id)}/edit/change`}
          form={form}
        >
          <TextInput {...field('title')} />
          <TextArea {...field('text')} rows={5} />
          <Checkboxes
            name="causes"
            classes="govuk-checkboxes--small"
            fieldset={{ legend: { text: words('improvement:field.causes') } }}
            hint={{ text: words('improvement:field.causesHint', { n: MOST_CAUSES }) }}
            items={causesOffered.map((cause) => ({ value: cause.id, text: cause.name[locale] }))}
            values={typedCauses}
            {...errorOf(of, 'causes')}
          />
          <Choose
            {...field('owner')}
            items={[
              { value: '', text: words('improvement:field.choose') },
              ...offered(view, form.typed.get('owner')),
            ]}
          />
          <TextInput {...field('dueOn')} type="date" classes="govuk-input--width-10" />
          <Fieldset
            legend={{ text: words('improvement:field.measuring'), classes: 'govuk-fieldset__legend--m' }}
          >
            <p className="govuk-hint">{words('improvement:field.measuringText')}</p>
            <Choose
              {...field('measure')}
              items={[
                { value: '', text: words('improvement:measure.none') },
                ...measures.map((one) => ({ value: valueOf(one), text: measureText(one, view, locale) })),
              ]}
            />
            <TextInput {...field('baselineFrom')} type="date" classes="govuk-input--width-10" />
            <TextInput {...field('baselineUntil')} type="date" classes="govuk-input--width-10" />
            <TextInput {...field('share')} classes="govuk-input--width-5" />
            <Choose
              {...field('better')}
              items={(['lower', 'higher'] as const).map((value) => ({
                ...{ value, text: words(`improvement:better.${value}`) },
              }))}
            />
            <TextInput
              {...field('checkOn')}
              hint={words('improvement:field.checkOnHint')}
              type="date"
              classes="govuk-input--width-10"
            />
          </Fieldset>
          <Button text={words('improvement:save')} />
        </AdminForm>
      </div>
    ),
  });
}
