/** The fields of the questions about people: for whom it is, and how to reach whoever complains. */
import type { ReactNode } from 'react';
import { longest, type Question } from '../../../../domain/intake/web/answers.js';
import { LONGEST_PHONE } from '../../../../domain/text/typed-phone.js';
import { Locale, Minor, RepresentativeKind } from '../../../../domain/vocabulary.js';
import { languageNames } from '../../../../words/languages.js';
import { Checkboxes, Radios } from '../../../parts/govuk/form/choices.js';
import { Input } from '../../../parts/govuk/form/input.js';
import { Textarea } from '../../../parts/govuk/form/textarea.js';
import { errorOf, Heading, legend, sized, type FieldsProps } from './field-parts.js';

type Asked = Extract<Question, 'behalf' | 'represented' | 'minor' | 'contact' | 'adjustments'>;

export const peopleFields: Record<Asked, (props: FieldsProps) => ReactNode> = {
  behalf: (props) => {
    const { view, words } = props;
    return (
      <Radios
        {...sized('radios', props)}
        name="behalf"
        fieldset={legend('behalf', props)}
        errorMessage={errorOf(props, 'behalf')}
        value={view.typed['behalf']}
        items={(['myself', ...RepresentativeKind.options] as const).map((value) => ({
          value,
          text: words(`web:form.behalf.${value}`),
        }))}
      />
    );
  },
  represented: (props) => {
    const { view, words } = props;
    return (
      <>
        <Heading {...props} of="represented" />
        <p className="govuk-hint">{words('web:form.represented.hint')}</p>
        <Input
          name="account"
          autocapitalize="none"
          spellcheck={false}
          label={{ text: words('web:form.represented.account') }}
          errorMessage={errorOf(props, 'account')}
          value={view.typed['account']}
          attributes={{ maxLength: String(longest.account), dir: 'auto' }}
        />
        <Addresses {...props} of="represented" />
        <Textarea
          name="proof"
          label={{ text: `${words('web:form.represented.proof')}${words('pages:optional')}` }}
          hint={{ text: words(props.isPart ? 'call:new.proofHint' : 'web:form.represented.proofHint') }}
          errorMessage={errorOf(props, 'proof')}
          value={view.typed['proof']}
          attributes={{ dir: 'auto' }}
        />
      </>
    );
  },
  minor: (props) => {
    const { view, words } = props;
    return (
      <Radios
        {...sized('radios', props)}
        name="minor"
        fieldset={legend('minor', props)}
        hint={{ text: words('web:form.minor.hint') }}
        errorMessage={errorOf(props, 'minor')}
        value={view.typed['minor']}
        items={[...Minor.options, 'none' as const].map((value) => ({
          value,
          text: words(`web:form.minor.${value}`),
        }))}
      />
    );
  },
  contact: (props) => (
    <>
      <Heading {...props} of="contact" />
      <p className="govuk-hint">
        {props.words(props.isPart ? 'call:new.contactHint' : 'web:form.contact.hint')}
      </p>
      <Addresses {...props} of="contact" />
    </>
  ),
  adjustments: (props) => {
    const { view, words, frame } = props;
    const help = view.answers.contact?.phone == null ? (['largePrint'] as const) : helps;
    return (
      <>
        <Heading {...props} of="adjustments" />
        <Radios
          {...sized('radios', props, 'few')}
          name="writtenIn"
          fieldset={{
            legend: { text: words('web:form.adjustments.writtenIn'), classes: 'govuk-fieldset__legend--s' },
          }}
          errorMessage={errorOf(props, 'writtenIn')}
          value={view.typed['writtenIn'] ?? frame.locale}
          items={Locale.options.map((value) => ({
            ...{ value, text: languageNames[value], label: { attributes: { lang: value } } },
          }))}
        />
        <Checkboxes
          {...sized('checkboxes', props)}
          name="largePrint"
          fieldset={{
            legend: {
              text: `${words('web:form.adjustments.help')}${words('pages:optional')}`,
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          items={help.map((name) => ({
            ...{ id: name, name, value: 'yes', checked: view.typed[name] === 'yes' },
            text: words(`adjustment.${name}.text`),
            hint: { text: words(`adjustment.${name}.hint`) },
          }))}
        />
      </>
    );
  },
};

const helps = ['largePrint', 'phoneOnly'] as const;

function Addresses({ of, ...props }: FieldsProps & { of: 'contact' | 'represented' }) {
  const { view, words } = props;
  const isTheirOwn = of === 'contact';
  const isOfReader = isTheirOwn && !props.isPart;
  const optional = isTheirOwn ? words('pages:optional') : '';
  const [email, phone] = isTheirOwn ? (['email', 'phone'] as const) : (['theirEmail', 'theirPhone'] as const);
  return (
    <>
      <Input
        name={email}
        type="email"
        autocomplete={isOfReader ? 'email' : 'off'}
        spellcheck={false}
        label={{ text: `${words(`web:form.${of}.email`)}${optional}` }}
        errorMessage={errorOf(props, email)}
        value={view.typed[email]}
        attributes={{ maxLength: '254' }}
      />
      <Input
        name={phone}
        type="tel"
        autocomplete={isOfReader ? 'tel' : 'off'}
        label={{ text: `${words(`web:form.${of}.phone`)}${optional}` }}
        hint={{ text: words('web:form.contact.phoneHint') }}
        errorMessage={errorOf(props, phone)}
        value={view.typed[phone]}
        attributes={{ maxLength: String(LONGEST_PHONE) }}
      />
    </>
  );
}
