/** Something waits for the reader. The first ones say no more than that and by when, so they are composed alike. */
import { letter, type Letter } from '../letter.js';
import { dueAsText, whatIsDue } from './frame.js';

const waits =
  (
    name: 'task' | 'reminder' | 'danger' | 'exposed' | 'news' | 'limit-appealed',
  ): Letter<'staff'>['compose'] =>
  (facts, words) => ({
    title: words(`letters:staff.${name}.title`),
    intro: words(`letters:staff.${name}.intro`),
    sentence: words(`letters:staff.${name}.sms`, { due: dueAsText(facts, words) }),
  });

export const task = letter({ name: 'task', reader: 'staff', needs: ['due'], compose: waits('task') });
export const reminder = letter({
  name: 'reminder',
  reader: 'staff',
  needs: ['due'],
  compose: waits('reminder'),
});
/** Somebody from outside said something that waits to be read: that, and not a word of it. */
export const news = letter({ name: 'news', reader: 'staff', needs: ['due'], compose: waits('news') });
/** A complainant who was limited says why they should not be: somebody who had no part in it decides. */
export const limitAppealed = letter({
  name: 'limit-appealed',
  reader: 'staff',
  needs: ['due'],
  compose: waits('limit-appealed'),
});
/** To whoever is on call: a person may be in danger, or something is public that should not be. */
export const danger = letter({
  name: 'danger',
  reader: 'staff',
  needs: ['due'],
  compose: (facts, words) => waits(facts.complaint.danger ? 'danger' : 'exposed')(facts, words),
});

export const warning = letter({
  name: 'warning',
  reader: 'staff',
  needs: ['due'],
  compose: (facts, words) =>
    facts.due?.passed === true
      ? reminder.compose(facts, words)
      : {
          title: words('letters:staff.warning.title'),
          intro: words('letters:staff.warning.intro'),
          sentence: words('letters:staff.warning.sms', {
            what: whatIsDue(facts, words),
            due: dueAsText(facts, words),
          }),
        },
});

export const escalated = letter({
  name: 'escalated',
  reader: 'staff',
  needs: ['due'],
  compose: (facts, words) => {
    const { event, complaint } = facts;
    const raised = 'level' in event ? event.level : complaint.escalation;
    // It may have been higher already.
    const level = Math.max(raised, complaint.escalation);
    if (event.type === 'escalated' && complaint.stage === 'closed')
      return {
        title: words('letters:staff.escalated.closed'),
        intro: words('letters:staff.escalated.introClosed'),
        sentence: words('letters:staff.escalated.smsClosed'),
      };
    // A task that is overdue goes to its lead without raising the case.
    if (raised === 0) return reminder.compose(facts, words);
    return {
      title: words('letters:staff.escalated.title', { level }),
      intro: words('letters:staff.escalated.intro', { level }),
      sentence: words('letters:staff.escalated.sms', { level, due: dueAsText(facts, words) }),
    };
  },
});
