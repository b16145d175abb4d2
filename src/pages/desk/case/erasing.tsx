/** What an erasure will take and what it will leave, for whoever orders it or answers a request for it. */
import { Details } from '../../parts/govuk/content/details.js';
import { casePath } from '../paths.js';
import type { Part } from './case-view.js';

/** More are counted, not named. */
const SHOWN = 50;

export function Erasing({ read: { erasure, state, relatives }, words }: Part) {
  if (erasure === null || (state.erasure === undefined && !isSoon(state.stage))) return null;
  const { others, takes } = erasure;
  return (
    <section className="redress-case__part" aria-labelledby="erasing">
      <h2 className="govuk-heading-m" id="erasing">
        {words('case:erasing.heading')}
      </h2>
      {state.erasure !== undefined && <p className="govuk-body">{words(`case:erasing.${state.erasure}`)}</p>}
      <Details summaryText={words('case:erasing.what')} open={state.erasure === 'asked'}>
        <p className="govuk-body">{words('case:erasing.takes')}</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>{words('case:erasing.texts', { count: takes.texts })}</li>
          <li>{words('case:erasing.letters', { count: takes.letters })}</li>
          <li>{words('case:erasing.files', { count: takes.attachments })}</li>
          <li>{words('case:erasing.addresses')}</li>
        </ul>
        {others.length > 0 && (
          <>
            <p className="govuk-body">{words('case:erasing.others', { count: others.length })}</p>
            <ul className="govuk-list govuk-list--bullet">
              {others.slice(0, SHOWN).map((number) => (
                <li key={number}>
                  {relatives.some((relative) => relative.number === number) ? (
                    <a className="govuk-link" href={casePath(number)}>
                      {number}
                    </a>
                  ) : (
                    number
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="govuk-body">{words('case:erasing.leaves')}</p>
        <p className="govuk-body">{words('case:erasing.when')}</p>
      </Details>
    </section>
  );
}

/** Nobody asks for it before there is an answer. */
const isSoon = (stage: string): boolean => stage === 'closed';
