/** Ready-made texts that every installation comes with; the brackets are for whoever uses them to fill. */
import type { FieldsOfCommand, KeyedCommandName } from '../../domain/commands/index.js';
import type { Locale } from '../../domain/vocabulary.js';

export type CannedText = {
  id: string;
  command: string;
  field: string;
  title: Record<Locale, string>;
  text: Record<Locale, string>;
};

const text = <Name extends KeyedCommandName>(
  id: string,
  command: Name,
  field: FieldsOfCommand[Name],
  title: CannedText['title'],
  words: CannedText['text'],
): CannedText => ({ id, command, field, title, text: words });

export const cannedTexts: readonly CannedText[] = [
  text(
    'accepted-plainly',
    'review',
    'explanation',
    { en: 'Accepted', 'zh-CN': '审核通过' },
    {
      en: 'Thank you for telling us. We have read your complaint and are now looking into it.',
      'zh-CN': '感谢您的反映。我们已阅读您的投诉，现正进行调查。',
    },
  ),
  text(
    'rejected-out-of-scope',
    'review',
    'explanation',
    { en: 'Rejected: not ours to decide', 'zh-CN': '不通过：不属本服务范围' },
    {
      en: 'What you describe is not something this service can decide. You may turn to [body] about it.',
      'zh-CN': '您所反映的事项不属于本服务的处理范围，您可以就此联系[机构]。',
    },
  ),
  text(
    'rejected-insufficient',
    'review',
    'explanation',
    { en: 'Rejected: too little information', 'zh-CN': '不通过：信息不足' },
    {
      en: 'With what we were told we cannot find out what happened. If you can tell us [what is missing], please appeal, and we will look at it again.',
      'zh-CN': '根据现有信息，我们无法查明情况。如您能补充[缺少的信息]，请提出申诉，我们会重新处理。',
    },
  ),
  text(
    'ask-which',
    'ask-complainant',
    'question',
    { en: 'Which post or account?', 'zh-CN': '哪一条内容或哪个账号' },
    {
      en: 'Which post or account do you mean? A link, or its name and the date, is enough.',
      'zh-CN': '您指的是哪一条内容或哪个账号？提供链接，或名称和日期即可。',
    },
  ),
  text(
    'ask-since-when',
    'ask-complainant',
    'question',
    { en: 'Since when?', 'zh-CN': '从什么时候开始' },
    {
      en: 'Since when has this been so, and what happened just before?',
      'zh-CN': '这种情况从什么时候开始？在此之前发生了什么？',
    },
  ),
  text(
    'more-time',
    'extend',
    'reason',
    { en: 'Waiting for data', 'zh-CN': '等待数据' },
    {
      en: 'We need more time, because [team] is still gathering the data we have to look at.',
      'zh-CN': '我们需要更多时间，因为[团队]仍在收集需要核查的数据。',
    },
  ),
  text(
    'upheld-with-apology',
    'resolve',
    'explanation',
    { en: 'Upheld, with an apology', 'zh-CN': '成立并致歉' },
    {
      en: 'You were right. We looked at [what] and found [what happened]. We are sorry for it.',
      'zh-CN': '您反映的情况属实。我们核查了[内容]，查明[情况]。对此我们深表歉意。',
    },
  ),
  text(
    'not-upheld',
    'resolve',
    'explanation',
    { en: 'Not upheld', 'zh-CN': '不成立' },
    {
      en: 'We looked at [what] and compared it with our rules [which]. We found nothing that breaks them, because [reason].',
      'zh-CN': '我们核查了[内容]，并与平台规则[条款]进行了比对，未发现违规，理由是[理由]。',
    },
  ),
];
