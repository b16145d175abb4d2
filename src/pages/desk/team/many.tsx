/** What became of each of several that were acted on at once, and the way back from a hand-over. */
import type { RefusalCode } from '../../../domain/commands/refusal.js';
import type { Duty } from '../../../domain/vocabulary.js';
import { caseWordsIn } from '../../../words/case/words.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink, Tag } from '../../parts/govuk/content/blocks.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import type { NamesShown } from '../work/work-view.js';
import { HAND_OVER_PATH, TEAM_PATH, casePath } from '../paths.js';

export type BecameShown = { number: string; duty: Duty | null } & (
  | { state: 'done'; to: string | null }
  | { state: 'refused'; why: RefusalCode }
  | { state: 'pending' | 'absent' }
);

export type ManyView = {
  command: 'assign' | 'relate' | 'escalate';
  items: readonly BecameShown[];
  /** Whose duties were handed over, and under which key: they can be given back. */
  undo: { person: string; batch: string } | null;
  isUndo: boolean;
  names: Pick<NamesShown, 'people'>;
};

export function manyPage(frame: DeskFrame, view: ManyView): string {
  const words = wordsIn(frame.locale);
  const { items, command, undo, isUndo } = view;
  const done = items.filter(({ state }) => state === 'done');
  const title = words(isUndo ? 'team:many.undone' : `team:many.did.${command}`);
  return deskPage(frame, {
    title,
    at: 'team',
    children: (
      <div className="redress-board" id="became">
        <BackLink href={TEAM_PATH} text={words('team:back')} />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body-l" role="status">
          {words('team:many.counted', { done: done.length, all: items.length })}
        </p>
        <Table
          classes="redress-cards"
          caption={words('team:many.each')}
          captionClasses="govuk-visually-hidden"
          head={(['number', 'became'] as const).map((column) => ({ text: words(`team:column.${column}`) }))}
          firstCellIsHeader
          rows={items.map((item) => [
            {
              text: (
                <>
                  <a className="govuk-link redress-work__number" href={casePath(item.number)} data-row>
                    {item.number}
                  </a>
                  {item.duty !== null && item.duty !== 'owner' && ` ${dutyIn(words, item.duty)}`}
                </>
              ),
            },
            {
              attributes: { 'data-label': words('team:column.became') },
              text: <Became item={item} view={view} locale={frame.locale} />,
            },
          ])}
        />
        {undo !== null && done.length > 0 && (
          <form method="post" action={`${HAND_OVER_PATH}/undo`}>
            <input type="hidden" name="batch" value={undo.batch} />
            <input type="hidden" name="command" value={command} />
            <input type="hidden" name="person" value={undo.person} />
            {done.map(({ number, duty }) => (
              <input key={`${number}:${duty}`} type="hidden" name="of" value={`${number}:${duty}`} />
            ))}
            <p className="govuk-body">{words('team:many.undoText', { person: nameIn(view, undo.person) })}</p>
            <Button text={words('team:many.undo')} classes="govuk-button--secondary" />
          </form>
        )}
      </div>
    ),
  });
}

const nameIn = ({ names }: Pick<ManyView, 'names'>, id: string): string => names.people.get(id) ?? id;

/** A duty in a few words. */
export const dutyIn = (words: Words, duty: Duty): string =>
  duty === 'owner' || duty === 'approver'
    ? words(`team:duty.${duty}`)
    : words('team:duty.task', { n: duty.slice('task/'.length) });

function Became({ item, view, locale }: { item: BecameShown; view: ManyView } & Pick<DeskFrame, 'locale'>) {
  const words = wordsIn(locale);
  if (item.state === 'done')
    return (
      <>
        <Tag text={words('team:many.done')} classes="govuk-tag--green" />{' '}
        {view.command === 'assign' &&
          (item.to === null
            ? words('work:nobody')
            : words('team:many.nowWith', { person: nameIn(view, item.to) }))}
      </>
    );
  const why =
    item.state === 'refused' ? caseWordsIn(locale).refusals[item.why] : words(`team:many.${item.state}`);
  return (
    <>
      <Tag text={words('team:many.notDone')} classes="govuk-tag--red" /> {why}
    </>
  );
}
