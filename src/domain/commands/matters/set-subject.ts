import { z } from 'zod';
import { command, required } from '../command.js';
import type { Fact } from '../../complaint/events.js';
import { objectionToNaming, placeOf } from '../../complaint/course/subject.js';
import { opening } from '../contact/opening.js';
import { refuse } from '../refusal.js';
import { written } from '../../text/written.js';
import { SubjectType } from '../../vocabulary.js';

/**
 * Names what the complaint is about, or corrects it, as if that had been said at the door (process row P1): a call or a
 * message often names nothing, or a later message does. The reference stays in the case file. Whose account it is, the commit knows from its rows.
 */
export const setSubject = command({
  name: 'set-subject',
  summary:
    'Name the post, comment, account or message that the complaint is about, or correct it; the platform is then asked to show it.',
  by: ['owner', 'lead', 'intake', 'system'],
  in: ['review', 'investigation'],
  payload: z.strictObject({ type: SubjectType }),
  texts: { reference: required('internal', written(512)) },
  example: { type: 'post', reference: 'https://social.example/p/8817' },
  form: { reference: 'text' },
  unless: objectionToNaming,
  decide: (state, { id, payload: { type }, actor, policy }) => {
    // What the complainant names later does not correct what is known by then: whoever has the case reads it and decides.
    if (actor.relations.includes('system') && state.unnamed === undefined) return refuse('subject-relied-on');
    const place = placeOf(state, type);
    const named: Fact = {
      ...{ type: 'subject-set', subject: type, by: actor.id, text: id },
      ...(place === undefined ? {} : { onPlatform: place }),
      ...(policy.consent.subjects.includes(type) ? { private: true } : {}),
    };
    const shown: Fact[] = place === undefined ? [] : [{ type: 'look-up-asked', by: actor.id }];
    return [...opening(state, actor.id), named, ...shown];
  },
});
