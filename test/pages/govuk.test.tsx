/** The components against GOV.UK's own fixtures: the same options make the same elements. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseDocument } from 'htmlparser2';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  BackLink,
  InsetText,
  SkipLink,
  Tag,
  WarningText,
} from '../../src/pages/parts/govuk/content/blocks.js';
import { Details } from '../../src/pages/parts/govuk/content/details.js';
import { NotificationBanner } from '../../src/pages/parts/govuk/content/notification-banner.js';
import { Pagination } from '../../src/pages/parts/govuk/content/pagination.js';
import { Panel } from '../../src/pages/parts/govuk/content/panel.js';
import { SummaryList } from '../../src/pages/parts/govuk/content/summary-list.js';
import { Table } from '../../src/pages/parts/govuk/content/table.js';
import { Button } from '../../src/pages/parts/govuk/form/button.js';
import { Checkboxes, Radios } from '../../src/pages/parts/govuk/form/choices.js';
import { ErrorMessage } from '../../src/pages/parts/govuk/form/error-message.js';
import { ErrorSummary } from '../../src/pages/parts/govuk/form/error-summary.js';
import { FileUpload } from '../../src/pages/parts/govuk/form/file-upload.js';
import { Hint } from '../../src/pages/parts/govuk/form/hint.js';
import { Input } from '../../src/pages/parts/govuk/form/input.js';
import { Label } from '../../src/pages/parts/govuk/form/label.js';
import { Select } from '../../src/pages/parts/govuk/form/select.js';
import { Textarea } from '../../src/pages/parts/govuk/form/textarea.js';

const Options = z.record(z.string(), z.unknown());
type Options = z.infer<typeof Options>;
type Tried = {
  component: ComponentType<never>;
  knows: string;
  least: number;
  given?: Options;
  as?: (options: Options) => Options;
  /** Fixtures of what the types do not allow. */
  without?: string[];
};

const styled = 'text classes attributes';
const field = `${styled} id name label hint errorMessage formGroup describedBy disabled value autocomplete spellcheck`;
const choices = `${styled} idPrefix name items fieldset hint errorMessage formGroup describedBy legend isPageHeading checked id label disabled value`;

/** `knows`: the options that we have, by their names at whatever depth; `least`: how many fixtures use no other. */
const components: Record<string, Tried> = {
  'back-link': { component: BackLink, knows: `${styled} href`, least: 3, given: { href: '#', text: 'Back' } },
  button: { component: Button, knows: `${styled} id href type name value disabled`, least: 12 },
  checkboxes: { component: Checkboxes, knows: `${choices} values`, least: 12 },
  details: { component: Details, knows: `${styled} id summaryText open`, least: 4, as: childrenOf },
  'error-message': {
    component: ErrorMessage,
    knows: `${styled} id`,
    least: 3,
    given: { visuallyHiddenText: 'Error' },
  },
  'error-summary': {
    component: ErrorSummary,
    knows: `${styled} titleText descriptionText errorList href`,
    least: 5,
    given: { errorList: [] },
  },
  'file-upload': { component: FileUpload, knows: `${field} multiple`, least: 12 },
  hint: { component: Hint, knows: `${styled} id`, least: 3 },
  input: { component: Input, knows: `${field} type autocapitalize pattern inputmode`, least: 15 },
  'inset-text': { component: InsetText, knows: `${styled} id`, least: 3 },
  label: {
    component: Label,
    knows: `${styled} for isPageHeading`,
    least: 5,
    as: ({ for: htmlFor, ...rest }) => ({ ...rest, htmlFor }),
  },
  'notification-banner': {
    component: NotificationBanner,
    knows: `${styled} titleText titleId type role`,
    least: 5,
    as: titled,
    without: ['with invalid type'],
  },
  pagination: {
    component: Pagination,
    knows: `${styled} previous next href labelText`,
    least: 2,
    as: paged,
    without: ['with prev and next only', 'with previous only', 'with next only'],
  },
  panel: {
    component: Panel,
    knows: `${styled} titleText`,
    least: 2,
    as: ({ text, ...rest }) => ({ ...rest, children: text }),
  },
  radios: { component: Radios, knows: choices, least: 12 },
  select: { component: Select, knows: `${field} items selected`, least: 9, without: ['hint'] },
  'skip-link': { component: SkipLink, knows: `${styled} href`, least: 3, given: { href: '#content' } },
  'summary-list': {
    component: SummaryList,
    knows: `${styled} rows key value actions items href visuallyHiddenText`,
    least: 5,
  },
  table: {
    component: Table,
    knows: `${styled} caption captionClasses head rows firstCellIsHeader format colspan rowspan`,
    least: 5,
  },
  tag: { component: Tag, knows: styled, least: 8 },
  textarea: { component: Textarea, knows: `${field} rows`, least: 8 },
  'warning-text': {
    component: WarningText,
    knows: `${styled} iconFallbackText`,
    least: 3,
    given: { iconFallbackText: 'Warning' },
  },
};

const Fixtures = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: Options, html: z.string() })),
});
const { resolve } = createRequire(import.meta.url);

describe.each(Object.entries(components))(
  '%s',
  (name, { component, knows, least, given = {}, as, without = [] }) => {
    const file = resolve(`govuk-frontend/dist/govuk/components/${name}/fixtures.json`);
    const known = new Set(knows.split(' '));
    const usable = Fixtures.parse(JSON.parse(readFileSync(file, 'utf8'))).fixtures.filter(
      ({ name: of, options, html }) =>
        html !== '' && !without.includes(of) && namesIn(options).every((option) => known.has(option)),
    );

    it('shares enough of its options to be compared', () => {
      expect(usable.length).toBeGreaterThanOrEqual(least);
    });

    it.each(usable)('$name', ({ options, html }) => {
      const all = { ...given, ...withWords(options) };
      const props = as ? as(all) : all;
      expect(
        elements(renderToStaticMarkup(createElement(z.custom<ComponentType>().parse(component), props))),
      ).toEqual(elements(html));
    });
  },
);

function childrenOf({ text, ...rest }: Options): Options {
  return { ...rest, children: text };
}

function titled({ titleText, type, ...rest }: Options): Options {
  return { titleText: titleText ?? (type === 'success' ? 'Success' : 'Important'), type, ...rest };
}

function paged(options: Options): Options {
  return { landmarkLabel: 'Pagination', ...options };
}

/** The names of all options, but for those of attributes, which anybody may choose. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return value === null || value === '' ? ['nothing'] : [];
  return Object.entries(value).flatMap(([name, inner]) => [
    name,
    ...(name === 'attributes' ? attributesIn(inner) : namesIn(inner)),
  ]);
}

/** Attributes that Nunjucks alone can leave out or compute. */
const attributesIn = (value: unknown): string[] =>
  Object.values(Options.parse(value)).every((one) => typeof one === 'string') ? [] : ['computed'];

/** Words that Nunjucks has in English by itself. */
function withWords(options: Options): Options {
  const { errorMessage } = options;
  return errorMessage === undefined
    ? options
    : { ...options, errorMessage: { visuallyHiddenText: 'Error', ...Options.parse(errorMessage) } };
}

type Element = string | [name: string, attributes: Record<string, string>, ...Element[]];

/** What a browser makes of it, but for the space between elements. */
function elements(html: string): Element[] {
  return parseDocument(html).children.flatMap(element);
}

function element(node: ReturnType<typeof parseDocument>['children'][number]): Element[] {
  if ('data' in node) {
    const text = node.data.trim().replace(/\s+/g, ' ');
    return text === '' ? [] : [text];
  }
  if (!('attribs' in node)) return [];
  const { class: classes = '', ...others } = node.attribs;
  return [
    [
      node.name,
      { ...others, class: classes.split(/\s+/).join(' ').trim() },
      ...node.children.flatMap(element),
    ],
  ];
}
