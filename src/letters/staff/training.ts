/** Training that lapses, or is needed from a date on: to whoever lacks it then, and to whoever leads them. */
import { inline } from '../../domain/disclosure/legible.js';
import { instant } from '../../words/instants.js';
import { text } from '../blocks.js';
import { letter } from '../letter.js';

/** `by` is whose training it is, `key` the course. */
export const courseLapses = letter({
  name: 'course-lapses',
  reader: 'holder',
  needs: [],
  compose: ({ key, by, at, locale }, words) => {
    const said = { by: inline(by), at: instant(at, locale), course: inline(key ?? '') };
    return {
      title: words('letters:account.course-lapses.title'),
      intro: words('letters:account.course-lapses.intro', said),
      sentence: words('letters:account.course-lapses.sms', said),
      body: [text(words('letters:account.course-lapses.needed'))],
    };
  },
});
