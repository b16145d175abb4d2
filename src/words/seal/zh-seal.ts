/** Chinese words of a case's seal. */
import type { seal as english } from './en-seal.js';

export const seal: typeof english = {
  link: '封存记录与证明',
  title: '本案的封存记录',
  about:
    '日志中的每一条都会在一分钟内写入统一的封存日志。此后若有更改、遗漏或添加，均可查出。证明文件载明该条封存时的内容，无需本系统即可核验。',
  head: '封存日志的签名头',
  size: '封存日志的条数',
  root: '根哈希',
  at: '签名时间',
  key: '公钥',
  none: '本案尚无内容封存，请一分钟后再查看。',
  entries: '本案的各条日志',
  place: '在封存日志中的位置：{{index}}。',
  waiting: '尚未封存。',
  proof: '第 {{version}} 条的证明',
  mail: {
    subject: '{{platform}}：{{day}} 封存日志的签名头',
    about:
      '以下是投诉记录封存日志的签名头，涵盖 {{size}} 条记录。请妥善保存本邮件：日后若有人替换这些记录，可凭它查出。无需回复。',
  },
};
