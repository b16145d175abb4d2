/** What would become of all that somebody carries, before it is handed over. */
import type { RefusalCode } from '../../../domain/commands/refusal.js';
import type { Duty, TeamId } from '../../../domain/vocabulary.js';
import { caseWordsIn } from '../../../words/case/words.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink, InsetText } from '../../parts/govuk/content/blocks.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import type { NamesShown } from '../work/work-view.js';
import { ABSENCES_PATH, HAND_OVER_PATH, TEAM_PATH, casePath, withQuery } from '../paths.js';
import { dutyIn } from './many.js';

export type PlannedShown = {
  number: string;
  duty: Duty;
  version: number;
  to: string | null;
  named: boolean;
  why: RefusalCode | null;
};

export type HandOverView = {
  person: string;
  team: TeamId | null;
  planned: readonly PlannedShown[];
  /** All that they carry; more than are planned are handed over afterwards. */
  total: number;
  formKey: string;
  /** Whether the reader hands over, or only looks on. */
  acts: boolean;
  names: Pick<NamesShown, 'people'>;
};

export function handOverPage(frame: DeskFrame, view: HandOverView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { refusals } = caseWordsIn(locale);
  const { person, team, planned, total, formKey, acts, names } = view;
  const nameOf = (id: string): string => names.people.get(id) ?? id;
  const labelled = (column: 'duty' | 'gets') => ({
    attributes: { 'data-label': words(`team:column.${column}`) },
  });
  const ready = planned.filter(({ to }) => to !== null);
  const title = words('team:handOver.title', { person: nameOf(person) });
  return deskPage(frame, {
    title,
    at: 'team',
    children: (
      <div className="redress-board" id="hand-over">
        <BackLink
          href={withQuery(TEAM_PATH, team === null ? '' : `team=${team}`)}
          text={words('team:back')}
        />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          <a
            className="govuk-link"
            href={withQuery(ABSENCES_PATH, new URLSearchParams({ person }).toString())}
          >
            {words('team:absences.title', { person: nameOf(person) })}
          </a>
        </p>
        {planned.length === 0 ? (
          <InsetText text={words('team:handOver.none')} />
        ) : (
          <>
            <p className="govuk-body">{words('team:handOver.text')}</p>
            {total > planned.length && (
              <InsetText text={words('team:handOver.first', { first: planned.length, total })} />
            )}
            <Table
              classes="redress-cards"
              caption={words('team:handOver.plan')}
              captionClasses="govuk-visually-hidden"
              head={(['number', 'duty', 'gets'] as const).map((column) => ({
                text: words(`team:column.${column}`),
              }))}
              firstCellIsHeader
              rows={planned.map(({ number, duty, to, why }) => [
                {
                  text: (
                    <a className="govuk-link redress-work__number" href={casePath(number)} data-row>
                      {number}
                    </a>
                  ),
                },
                { ...labelled('duty'), text: dutyIn(words, duty) },
                { ...labelled('gets'), text: to === null ? why !== null && refusals[why] : nameOf(to) },
              ])}
            />
            {acts && ready.length > 0 && (
              <form method="post" action={`${HAND_OVER_PATH}/give`}>
                <input type="hidden" name="batch" value={formKey} />
                <input type="hidden" name="person" value={person} />
                {ready.map(({ number, duty, version, to, named }) => (
                  <input
                    key={`${number}:${duty}`}
                    type="hidden"
                    name="of"
                    value={[number, duty, version, ...(named && to !== null ? [to] : [])].join(':')}
                  />
                ))}
                <Button text={words('team:handOver.give', { n: ready.length })} />
              </form>
            )}
          </>
        )}
      </div>
    ),
  });
}
