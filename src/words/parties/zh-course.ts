/** 案件进展与往来内容：双方页面及下载文本共用。 */
import type { Translated } from '../translated.js';
import type { course as en } from './en-course.js';

export const course: Translated<typeof en> = {
  next: {
    'you-answer': {
      waits:
        '现在需要您回答下方的问题。在此之前我们暂停处理，最长至{{by}}。届时如仍未收到您的回答，我们将恢复处理，并根据已知情况作出决定。',
      meanwhile:
        '现在需要您回答下方的问题。我们同时继续处理，无论是否收到您的回答，都将争取在{{by}}前完成这一步。',
      open: '现在需要您回答下方的问题。我们同时继续处理；如未收到您的回答，将根据已知情况作出决定。',
    },
    'we-review': {
      by: '现在由我们处理：正在审核您的投诉是否受理调查，{{by}}前告知您。',
      open: '现在由我们处理：正在审核您的投诉是否受理调查。',
    },
    'we-investigate': {
      by: '现在由我们处理：正在调查您的投诉，{{by}}前作出决定。',
      open: '现在由我们处理：正在调查您的投诉。',
    },
    'we-examine': {
      by: '现在由我们处理：未参与此前处理的人员正在重新审查，{{by}}前作出决定。',
      open: '现在由我们处理：未参与此前处理的人员正在重新审查。',
    },
    'we-tell': {
      by: '现在由我们处理：已有结果，{{by}}前在此处显示。',
      open: '现在由我们处理：已有结果，将在此处显示。',
    },
    'we-carry-out': {
      by: '处理结果已告知您。部分措施仍由我们落实，{{by}}前完成。',
      open: '处理结果已告知您。部分措施仍由我们落实。',
    },
    'waiting-for-other': '此投诉正等待您就同一事项提出的投诉 {{number}}，两者答复相同。',
    'decided-told': '处理结果见下方。我们的信件送达后，您即可提出申诉。',
    'appeal-queued': '您的申诉已收到。目前的处理结果落实完毕后，我们即开始审查。',
    'appeal-possible':
      '处理结果见下方。如果您不同意，可在{{until}}前提出申诉；如不申诉，处理结果即生效不变。',
    withdrawn: {
      by: '您已撤回此投诉。如果改变主意，可在{{until}}前取消撤回。',
      open: '您已撤回此投诉，无需再做任何事。',
    },
    left: {
      by: '您已撤回此投诉。为保护他人，我们仍在继续处理，但不再与您联系。您可在{{until}}前取消撤回。',
      open: '您已撤回此投诉。为保护他人，我们仍在继续处理，但不再与您联系。',
    },
    over: '处理结果见下方，您无需再做任何事。',
  },
  respondentNext: {
    'you-answer': {
      by: '现在需要您在{{by}}前回答我们的问题。届时如未收到您的回答，我们会记录下来并继续处理；逾期提交的回答也会一并考虑。',
      open: '我们有问题需要您回答。原定时间已过，我们已继续处理，但您的回答仍会一并考虑。',
    },
    'we-examine': {
      by: '未参与此前处理的人员正在重新审查，{{by}}前作出决定。',
      open: '未参与此前处理的人员正在重新审查。',
    },
    'appeal-possible':
      '我们已就您的内容或账号作出决定。如果您不同意，可在{{until}}前提出申诉；如不申诉，决定即生效不变。',
    'we-tell': '新的决定已经作出，将在此处显示。',
    'appeal-later': '我们已就您的内容或账号作出决定。您稍后可以提出申诉，届时此处会显示截止时间。',
    'appeal-queued': '您的申诉已收到。目前的决定落实完毕后，我们即开始审查。',
    over: '我们已就您的内容或账号作出决定，您无需做任何事。',
    nothing: '目前没有需要您处理的事项。',
  },
  said: {
    you: '您',
    us: '投诉服务团队',
    heading: '往来记录',
    filed: '您提交了此投诉。',
    message: '您给我们留言。',
    evidence: '您给我们发送了文件。',
    answer: '您回答了我们的问题。',
    appeal: '您提出了申诉。',
    'appeal-taken-back': '您撤回了申诉。',
    withdrawn: '您撤回了投诉。',
    left: '您撤回了投诉。为保护他人，我们继续处理。',
    'withdrawal-undone': '您取消了撤回，我们继续处理。',
    back: '您取消了撤回，我们恢复与您联系。',
    'contact-changed': '联系方式或信件要求已更改。',
    accepted: '您的投诉审核通过，我们开始调查。投诉类别：{{category}}',
    'handed-on': '您的投诉已转交处理，现属类别：{{category}}',
    question: '我们向您提问。',
    'consent-asked': '我们询问您是否同意就私信询问对方。',
    consented: '您同意我们询问发信人。',
    'consent-refused': '您不同意我们询问发信人。',
    'consent-lapsed': '未收到您的答复，视为不同意：我们不会询问发信人。',
    'question-closed': '我们的问题不再需要回答。',
    extended: '我们需要更多时间，并告知了原因。',
    late: '我们逾期了：{{what}}本应在{{due}}前完成。',
    merged: '此投诉与您的投诉 {{number}} 合并处理。',
    'decided-together': '我们随投诉 {{number}} 一并作出了答复。',
    'appeal-begun': '我们开始审查申诉。',
    'examined-again': '我们开始重新审查处理结果。',
    'earlier-stands': '我们停止重新审查，原处理结果继续有效。',
    rejected: '您的投诉未通过审核。{{reason}}',
    decided: '我们作出了决定。{{outcome}}',
    decidedForRespondent: '我们作出了决定。',
    noWords: '您所述的情况由工作人员代为记录。',
    late_what: {
      promise: '对您的答复',
      review: '初步审核',
      investigation: '调查',
      appeal: '申诉决定',
      feedback: '告知您处理结果',
      remedies: '处理措施的落实',
    },
    words: { remedySought: '您的诉求', proof: '您的代理证明', followUp: '后续措施' },
  },
  steps: {
    heading: '处理进度',
    done: '{{at}}完成',
    stopped: '{{at}}停止',
    joined: '{{at}}与您的另一项投诉合并',
    by: '进行中，{{by}}前完成',
  },
};
