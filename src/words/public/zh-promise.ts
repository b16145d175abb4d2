/** 服务承诺及履行情况用语。 */
import type { Translated } from '../translated.js';
import type { promise as en } from './en-promise.js';

export const promise: Translated<typeof en> = {
  title: '我们的承诺与履行情况',
  text: '我们按对每个人承诺的时限衡量自己。以下数字由程序根据全部投诉统计得出。',
  promised: {
    heading: '我们承诺什么',
    classes: '无论投诉哪类问题，承诺都相同：',
  },
  went: {
    heading: '履行情况',
    until: '以下数字截至{{until}}。',
    since: '{{days}}：自{{since}}起',
  },
  all: '全部投诉',
  last: '近{{days}}',
  figure: '指标',
  row: {
    received: '收到的投诉',
    review: '按时完成初步审核',
    investigation: '按时作出决定',
    feedback: '决定后按时告知结果',
    promise: '全程按时答复',
    median: '首次回应：半数不超过',
    p90: '首次回应：九成不超过',
    overturned: '改变了原决定的申诉',
  },
  improved: {
    heading: '我们发现了什么，做了什么',
    text: '投诉让我们看到自己的不足。以下是我们发现的根本原因、所采取的措施以及是否有效。是否有效由程序按事先写明的指标计算。',
    effect: {
      waiting: '是否有效尚待检验。',
      helped: '措施有效。',
      'did-not-help': '措施效果不足。',
      unclear: '投诉数量太少，无法判断是否有效。',
      'came-back': '问题再次出现，我们正在重新处理。',
    },
    complaints: '近{{days}}属于这些根本原因的投诉：{{n}}',
  },
  none: '无',
  few: '数量太少，不作统计',
  share: '{{of}} 件中 {{n}} 件',
  percent: '{{percent}}（{{of}} 件中 {{n}} 件）',
  counting: {
    heading: '统计方法',
    window: '投诉按收到的时间计入，申诉按提出的时间计入。',
    kept: '在最初告知的时限内完成才算按时。我们自行延长的时间不算在内；等待您答复的时间不计入时限。',
    open: '尚未完成且已超时的，计为超时。尚未完成但未到时限的，不计入。',
    left: '投诉人撤回的投诉，以及并入本人先前投诉的，不统计处理结果。',
    response: '首次回应指由专人作出审核通过或不通过的结论。自动确认不算。',
    few: '不足 3 件不作统计，不足 20 件不列百分比。百分比向下取整。',
  },
  door: {
    heading: '近{{days}}的履行情况',
    nobody: '没有收到投诉。',
    went: '收到投诉 {{received}} 件。按时完成初步审核：{{review}}。按时作出决定：{{investigation}}。按时告知结果：{{feedback}}。',
  },
};
