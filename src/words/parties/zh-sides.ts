/** 投诉人与被投诉人页面的用语。 */
import type { Translated } from '../translated.js';
import type { sides as en } from './en-sides.js';

export const sides: Translated<typeof en> = {
  tracking: {
    title: '投诉 {{number}}',
    heading: '您的投诉',
    about: '投诉信息',
    seldom: '其他操作',
    warning: '重要提示',
    promise: '我们承诺在{{by}}前答复您。',
    download: '下载全部内容（文本文件）',
    bundle: '下载全部内容及您的文件，供本人留存或提交外部机构（ZIP）',
    asOf: '截至{{at}}',
    step: { received: '受理', review: '初步审核', investigation: '调查', outcome: '处理结果' },
    state: {
      done: '已完成',
      current: '进行中',
      ahead: '尚未开始',
      skipped: '无需进行',
      stopped: '已停止',
      joined: '随另一项投诉一并进行',
    },
    ending: {
      merged: '此投诉已与您就同一事项提出的另一项投诉一并作出处理。',
    },
    late: '处理已逾期，非常抱歉。{{expected}}',
    expected: '现预计在{{next}}前完成。',
    unknown: '目前还无法给出新的时间，处理结果会在此处显示。',
    again: {
      examined: '您的申诉正由未参与此前处理的人员审查。',
      reexamined: '处理结果正由未参与此前处理的人员重新审查。',
      due: '预计在{{due}}前作出新的决定。',
    },
    mergedInto: '另一项投诉的编号为 {{number}}，申诉也请通过该编号提出。',
    waiting: '此投诉与投诉 {{number}} 合并处理，答复相同。',
    hiding: {
      hidden: '在我们处理期间，您投诉的内容暂不显示。',
      'shown-again': '您投诉的内容在作出决定之前曾暂时隐藏，现已不再因此隐藏。',
    },
    reexamined: '该处理结果正在该编号下重新审查。',
    result: '处理结果',
    earlier: '原处理结果',
    rejection: '审核不通过的原因',
    recourse: {
      open: '您可以在{{until}}前提出申诉：在本页面写明您不同意的理由即可。申诉由未参与本次处理的人员重新审查，由此作出的决定为最终决定。',
      later: '处理结果送达后，您可以提出申诉，届时此处会显示申诉截止时间。',
      queued: '您的申诉已收到，将由未参与本次处理的人员重新审查，由此作出的决定为最终决定。',
      over: '申诉期限已过。',
    },
  },
  receiptOnly: {
    heading: '您的投诉已收到',
    hint: '请以文件形式添加证明，并说明是什么证明。您写的内容将成为投诉的一部分。',
    as: '您的身份',
  },
  represented: {
    title: '有人代您提交了投诉',
    who: '{{platform}}于{{received}}收到一项投诉，由{{who}}代您处理。',
    proven: '对方已向我们证明有权代理。相关信件发给对方，对方可以代您查看和处理一切。',
    unproven: '对方尚未证明有权代理。在此之前，我们只告知对方已收到投诉。',
    end: '如果您不希望由对方代理，可以终止代理。投诉将由您本人处理：对方的链接失效，我们的信件发给您，您可以查看全部内容、补充或撤回。',
    button: '不由对方代理',
    nothing: '如果您没有异议，则无需进行任何操作。',
    ended: {
      title: '投诉已由您本人处理',
      text: '不再有人代理您。',
    },
  },
  witness: {
    heading: '我们想向您了解的情况',
    notAgainstYou: '这件事并非针对您。您可以不回答；您提供的情况有助于我们公正处理。',
    about:
      '本页面由{{platform}}投诉服务团队提供。您可以在此说明您所了解的、发生在本平台上的情况。双方当事人均看不到本页面。',
  },
  respondent: {
    title: '您的事项 {{reference}}',
    heading: '我们的问题与处理决定',
    hidden: '我们收到与您的内容有关的投诉，在处理期间暂不显示该内容。目前尚未作出任何决定。',
    standing: '关于本页面',
    about:
      '本页面由{{platform}}投诉服务团队提供。如果我们就您发布的内容或您的账号有疑问，您可以在此说明情况，并查看我们作出的处理决定。',
    genuine: {
      reference:
        '如需核实本页面是否属实，请通过您已知的官方渠道联系我们，并提供上方的查询编号，我们会告知您是否由我们提供。',
      never: '我们绝不会向您索要密码、验证码或钱款，也不会要求您安装任何软件。',
    },
    since: '{{what}}起始时间：{{since}}。',
    sinceUntil: '{{what}}起始时间：{{since}}，截止时间：{{until}}。',
    reference: '您的查询编号',
    private: '此链接仅供您本人使用，任何人打开它都能查看本页面并以您的名义提交内容，请勿转发。',
    write: '还有希望我们了解的情况吗？您的留言会转交给负责此事项的人员。',
    noMeasures: '根据该决定，目前没有对您生效的措施。',
    withDays: '{{what}}时长：{{days}}。',
    remedy: {
      'remove-content': {
        done: '已删除您发布的内容。',
        pending: '正在删除您发布的内容。',
        failed: '您发布的内容未能删除。',
      },
      'warn-user': {
        done: '已对您发出警告。',
        pending: '正在对您发出警告。',
        failed: '对您的警告未能发出。',
      },
      'suspend-account': {
        done: '已暂停您的账号。',
        pending: '正在暂停您的账号。',
        failed: '您的账号未能暂停。',
      },
      'restore-content': {
        done: '已恢复您发布的内容。',
        pending: '正在恢复您发布的内容。',
        failed: '您发布的内容未能恢复。',
        held: '我们已撤销对您发布内容的删除；因其他原因，该内容仍处于删除状态。',
      },
      'hide-content': {
        done: '已隐藏您发布的内容。',
        pending: '正在隐藏您发布的内容。',
        failed: '您发布的内容未能隐藏。',
      },
      'show-content': {
        done: '已重新显示您发布的内容。',
        pending: '正在重新显示您发布的内容。',
        failed: '您发布的内容未能重新显示。',
        held: '我们已不再隐藏您发布的内容；因其他原因，该内容仍处于隐藏状态。',
      },
      'lift-suspension': {
        done: '已解除对您账号的暂停。',
        pending: '正在解除对您账号的暂停。',
        failed: '对您账号的暂停未能解除。',
        held: '本次对您账号的暂停已解除；因其他原因，您的账号仍处于暂停状态。',
      },
      'restore-account': {
        done: '已恢复您的账号。',
        pending: '正在恢复您的账号。',
        failed: '您的账号未能恢复。',
        held: '本次对您账号的限制已解除；因其他原因，您的账号仍处于暂停状态。',
      },
      'withdraw-warning': {
        done: '已撤销对您的警告。',
        pending: '正在撤销对您的警告。',
        failed: '对您的警告未能撤销。',
        held: '本次警告已撤销；另有一次警告仍然有效。',
      },
    },
    recourse: {
      open: '您可以在{{until}}前提出申诉：在下方写明您不同意的理由即可。申诉由未参与本次处理的人员重新审查，由此作出的决定为最终决定。',
      later: '您稍后可以提出申诉，届时此处会显示申诉截止时间。',
      queued: '您的申诉已收到，将由未参与本次处理的人员审查。',
      examined: '您的申诉正由未参与此前处理的人员审查。',
      reexamined: '该决定正由未参与此前处理的人员重新审查。如有希望他们了解的情况，请在下方给我们留言。',
      decided: '新的决定已经作出，将在此处显示。',
      final: '该决定为最终决定，不能再次申诉。',
      'taken-back': '您已撤回申诉，不能再次提出，对您而言，该决定即为最终决定。',
      over: '申诉期限已过。',
    },
  },
};
