import type { GivenCourse } from '../default-courses.js';
import { ask } from './asking.js';

const en = `A complaint is any expression of dissatisfaction. No magic word is needed, and no form: what belongs to another door is taken and passed on, never turned away.

Every complaint has one person responsible and dates that are kept: it is acknowledged, reviewed, investigated, decided and told. Whoever is absent hands over; nothing lies with nobody.

Danger to life or health comes first. Mark it at once, whatever stage the case is in: it goes to a lead and is not left for the queue.

Hear both sides before you decide, and rest the decision on a rule and on what the file shows. What you know from elsewhere does not count.

A severe measure, and whatever policy says, needs a second person. Whoever proposed it does not approve it.

An appeal is decided by somebody who had no part in the first decision. If it succeeds, the measures are reversed.

If the case concerns you, somebody close to you or somebody in your line, you do not touch it: say so, and it goes to another team.

Write down why. A decision that nobody can follow later is no decision.`;

const zh = `凡是表达不满，就是投诉，不需要特定用语，也不需要填表。属于其他渠道的，收下后转交，不得推回。

每件投诉都有一位负责人和必须遵守的期限：告知收到、审核、调查、决定、告知结果。人不在时要交接，任何一件都不能无人负责。

危及生命或健康的优先处理。无论案件处于哪个阶段，发现后立即标记，由主管接手，不排队等候。

决定前要听取双方意见，并以规则和案卷所载为依据。从其他途径得知的情况不作为依据。

严重措施以及制度规定的事项须由第二人批准，提出者不得自行批准。

申诉由未参与原决定的人处理。申诉成立的，撤销原措施。

案件涉及本人、亲近的人或上下级时，不得经手：说明情况，由其他团队处理。

写明理由。日后无人看得懂的决定，等于没有决定。`;

/** How a complaint is handled, from receipt to the end. */
export const complaintsProcess: GivenCourse = {
  id: 'complaints-process',
  name: { en: 'The complaints process', 'zh-CN': '投诉处理流程' },
  validDays: 730,
  lesson: {
    outline: { en, 'zh-CN': zh },
    passMark: 5,
    questions: [
      ask(
        [
          'A caller is angry about a removed post but does not say “complaint”. What do you do?',
          '来电者对帖子被删很不满，但没有说“投诉”二字。您怎么做？',
        ],
        [true, 'File it as a complaint.', '作为投诉登记。'],
        [false, 'Ask them to send the form.', '请对方去填表。'],
        [false, 'Note it and wait until they say it is one.', '先记下，等对方明确说要投诉再处理。'],
      ),
      ask(
        [
          'While investigating you read that somebody means to hurt themselves. What comes first?',
          '调查中您看到有人表示要伤害自己。首先做什么？',
        ],
        [false, 'Finish the investigation, then tell the lead.', '先完成调查，再告诉主管。'],
        [true, 'Mark the danger at once.', '立即标记危险情况。'],
        [false, 'Ask the respondent about it.', '询问被投诉人。'],
      ),
      ask(
        ['On what may a decision rest?', '决定可以以什么为依据？'],
        [true, 'A rule.', '规则。'],
        [true, 'What the file shows.', '案卷所载内容。'],
        [false, 'What a colleague told you over lunch.', '同事午饭时说的情况。'],
        [false, 'How the person usually behaves.', '当事人平时的表现。'],
      ),
      ask(
        ['Who approves a suspension that you proposed?', '您提出暂停账号，由谁批准？'],
        [false, 'You, once you have read it again.', '自己再看一遍后批准。'],
        [true, 'Another person who may approve.', '另一位有权批准的人。'],
        [false, 'The complainant.', '投诉人。'],
      ),
      ask(
        ['Who decides an appeal?', '申诉由谁决定？'],
        [false, 'Whoever decided first: they know the case.', '原决定人，因为熟悉案情。'],
        [true, 'Somebody who had no part in the first decision.', '未参与原决定的人。'],
        [false, 'Whoever has least to do, whatever their part.', '手头事情最少的人，是否参与过都可以。'],
      ),
      ask(
        ['A complaint is about your cousin’s account. What do you do?', '投诉涉及您表弟的账号。您怎么做？'],
        [false, 'Handle it with particular care.', '格外小心地处理。'],
        [true, 'Say so and leave it to another team.', '说明情况，交由其他团队处理。'],
        [false, 'Ask your cousin what happened.', '先问问表弟怎么回事。'],
      ),
    ],
  },
};
