import type { GivenCourse } from '../default-courses.js';
import { ask } from './asking.js';

const en = `People complain because something went wrong for them. Their anger is seldom meant for you: listen to the end before you answer.

Say back what you understood, in your own words, and ask whether it is right. One question at a time.

Say what happens next, who does it and by when. Promise only what you can keep, and never an outcome.

Write short sentences in everyday words. Name the rule, what was found, and what follows. Say what can be done against it.

Say sorry for what was wrong, without “if” and without excuses. Do not admit what you do not know.

Stay calm when somebody shouts: speak more slowly, keep to the matter, offer a pause. Insults and threats need not be borne: say that you will end the call, then end it and write it down.

If somebody may be in danger, stay with them and get a lead at once.

What you see and hear stays with you. Take a break after a hard case, say so when it is too much, and ask to be passed over: that is part of the work, not a weakness.`;

const zh = `人们投诉，是因为遇到了不顺的事。对方的怒气很少是冲着您来的：先听完，再回答。

用自己的话复述您的理解，并问是否准确。一次只问一个问题。

说明接下来做什么、由谁做、什么时候完成。只承诺做得到的事，绝不承诺结果。

用日常用语写短句。写明依据的规则、查明的情况和处理结果，并说明不服时可以怎么办。

确有过错就道歉，不说“如果让您觉得”，不找借口。不清楚的事不要承认。

对方大声时保持冷静：放慢语速，只谈事情，提议稍停片刻。辱骂和威胁不必忍受：先说明将结束通话，再结束并记录。

如果对方可能有危险，不要挂断，立即请主管介入。

您看到、听到的内容会留在心里。处理完棘手的案件后休息一下；承受不了时说出来，请求暂不分派。这是工作的一部分，不是软弱。`;

/** How to speak and write to people, and how to bear what one hears. */
export const communication: GivenCourse = {
  id: 'communication',
  name: { en: 'Communication and composure', 'zh-CN': '沟通与情绪稳定' },
  validDays: 365,
  lesson: {
    outline: { en, 'zh-CN': zh },
    passMark: 5,
    questions: [
      ask(
        ['A caller is furious. What do you do first?', '来电者非常愤怒。您首先做什么？'],
        [true, 'Listen to the end.', '听对方说完。'],
        [false, 'Explain the rule.', '解释规则。'],
        [false, 'Ask them to call back when they are calm.', '请对方冷静后再打来。'],
      ),
      ask(
        ['Which promise may you give?', '下列哪项承诺可以作出？'],
        [false, '“Your post will be back tomorrow.”', '“您的帖子明天会恢复。”'],
        [true, '“You will have our answer by Friday.”', '“周五前会给您答复。”'],
        [false, '“They will certainly be banned.”', '“对方一定会被封号。”'],
      ),
      ask(
        ['Which apology is one?', '下列哪句是真正的道歉？'],
        [false, '“We are sorry if you felt hurt.”', '“如果让您觉得不舒服，我们很抱歉。”'],
        [true, '“We removed your post by mistake. We are sorry.”', '“我们误删了您的帖子，非常抱歉。”'],
        [false, '“Mistakes happen, as you will understand.”', '“难免出错，请您理解。”'],
      ),
      ask(
        ['What belongs in a letter that tells a decision?', '告知决定的信中应写明什么？'],
        [true, 'The rule it rests on.', '依据的规则。'],
        [true, 'What was found.', '查明的情况。'],
        [true, 'What can be done against it.', '不服时可以怎么办。'],
        [false, 'The name of whoever reported the post.', '举报人的姓名。'],
      ),
      ask(
        [
          'A caller insults you and goes on after you asked them to stop. What do you do?',
          '来电者辱骂您，请其停止后仍继续。您怎么做？',
        ],
        [false, 'Bear it: the customer is always right.', '忍着，顾客永远是对的。'],
        [false, 'Answer in kind.', '以牙还牙。'],
        [
          true,
          'Say that you will end the call, end it, and write it down.',
          '说明将结束通话，结束后如实记录。',
        ],
      ),
      ask(
        [
          'After some disturbing cases you sleep badly. What do you do?',
          '处理了几件令人不适的案件后，您睡不好。您怎么做？',
        ],
        [true, 'Say so, take a break and ask to be passed over.', '说出来，休息一下，请求暂不分派。'],
        [false, 'Work faster, so that it is over sooner.', '加快处理，早点结束。'],
        [false, 'Keep it to yourself: others manage too.', '不说，别人也都扛得住。'],
      ),
    ],
  },
};
