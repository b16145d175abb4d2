import type { GivenCourse } from '../default-courses.js';
import { ask } from './asking.js';

const en = `Personal data is all that says something about a person who can be recognised: a name, a number, a picture, a message, also in combination.

Open only cases that are yours to work on. What you open is written down, and you may be asked why.

Use what you read for the case alone. Nothing goes to friends, to private devices, chats or translation sites.

The other side never learns who complained, unless that person agreed or the law asks for it. Read a text for the respondent again before it is released: little things betray a person.

A private message leaves the file only with consent. Health, beliefs, origin, sexual life, finances and anything of a child need particular care.

Whoever asks for their own data, or wants it corrected or erased, makes a request with a legal deadline: pass it on the same day.

Do not check an identity by asking for more than is needed, and never ask for a password.

If something went to the wrong person or was lost, tell the lead at once, also if it was your mistake: the deadline for reporting it counts in hours.`;

const zh = `个人信息是指与可识别的自然人有关的各种信息：姓名、号码、图片、消息，也包括组合起来可以识别的信息。

只打开自己负责的案件。打开记录会留存，可能会被问及原因。

所读内容只用于办理该案件，不得发给朋友，不得存到私人设备，不得发到聊天群或翻译网站。

除非本人同意或法律要求，绝不能让另一方知道投诉人是谁。给被投诉人的文字在放行前再读一遍：细节也会暴露身份。

私信内容未经同意不得用于案卷之外。健康、信仰、出身、性生活、财务以及未成年人的信息须格外谨慎。

有人要求查阅、更正或删除本人信息的，属于有法定期限的请求，当天转交。

核实身份时不得索要超出必要范围的信息，绝不能索要密码。

信息发错人或丢失的，即使是自己的失误，也要立即告知主管：报告期限以小时计算。`;

/** What the law and decency ask of whoever reads about others. */
export const dataProtection: GivenCourse = {
  id: 'data-protection',
  name: { en: 'Data protection and privacy', 'zh-CN': '个人信息保护与隐私' },
  validDays: 365,
  lesson: {
    outline: { en, 'zh-CN': zh },
    passMark: 6,
    questions: [
      ask(
        ['Which of these is personal data?', '下列哪些属于个人信息？'],
        [true, 'A picture that shows somebody’s face.', '能看到面部的照片。'],
        [true, 'An account name with a home town.', '账号名加上家乡。'],
        [false, 'How many complaints came in last week.', '上周收到的投诉件数。'],
      ),
      ask(
        [
          'You are curious how a colleague’s case about a celebrity goes on. May you open it?',
          '同事正在处理一件涉及名人的案件，您想知道进展。可以打开看吗？',
        ],
        [false, 'Yes, if you change nothing.', '可以，不改动就行。'],
        [true, 'No: only cases that are yours to work on.', '不可以，只能打开自己负责的案件。'],
        [false, 'Yes, after working hours.', '可以，下班后看。'],
      ),
      ask(
        ['The respondent asks who complained. What do you say?', '被投诉人问是谁投诉的。您怎么回答？'],
        [true, 'That it is not told.', '说明不能告知。'],
        [false, 'The first name alone.', '只说名字，不说姓。'],
        [false, '“Somebody from your school.”', '“你们学校的人。”'],
      ),
      ask(
        [
          'A long text is in a language you do not read. What do you do?',
          '有一段很长的文字，您看不懂该语言。您怎么做？',
        ],
        [false, 'Paste it into a free translation site.', '粘贴到免费翻译网站。'],
        [false, 'Send it to a friend who reads it.', '发给懂的朋友看。'],
        [true, 'Hand the case to a colleague who reads the language.', '把案件交给懂该语言的同事。'],
      ),
      ask(
        [
          'Somebody writes: “Send me all you have about me.” What is it?',
          '有人来信：“请把你们掌握的我的信息都发给我。”这属于什么？',
        ],
        [false, 'A complaint that can wait for its turn.', '普通投诉，排队处理。'],
        [true, 'A request with a legal deadline: passed on the same day.', '有法定期限的请求，当天转交。'],
        [false, 'A joke.', '开玩笑。'],
      ),
      ask(
        ['How do you check whether a caller owns an account?', '如何核实来电者是否为账号本人？'],
        [false, 'By asking for their password.', '问密码。'],
        [true, 'By a link sent to the address that is known.', '向已登记的地址发送链接。'],
        [false, 'By asking for a copy of every document they have.', '要求提供所有证件的复印件。'],
      ),
      ask(
        ['You sent a letter to the wrong address. What do you do?', '您把信发错了地址。您怎么做？'],
        [false, 'Wait whether anybody notices.', '等等看有没有人发现。'],
        [true, 'Tell the lead at once.', '立即告知主管。'],
        [false, 'Ask the recipient to delete it and leave it at that.', '请收件人删除，就此作罢。'],
      ),
    ],
  },
};
