/** Chinese words of a case that is kept as an archive. */
import type { archive as english } from './en-archive.js';

export const archive: typeof english = {
  received: {
    heading: '证明',
    about:
      '文件 received.tlog-proof 证明：您的投诉自收到后即写入我们的封存日志，此后未经更改。任何人凭我们公布的日志公钥即可核验，无需使用本系统。',
  },
  letters: '通知',
  unsent: '正文未保存',
  title: '投诉 {{number}} 案卷',
  for: {
    court: '供法院使用：载明平台与各方之间的全部往来，不含工作人员之间的内部沟通。',
    auditor: '供审计使用：全部内容，包括工作人员之间的内部沟通。',
  },
  deadlines: '时限',
  journal: '日志',
  files: '文件',
  file: {
    name: '文件',
    type: '类型',
    hash: '提交时的 SHA-256',
    about: '案卷中的图片均已重新绘制，不含元数据；所列哈希值对应提交时的原始内容。',
  },
  proofs: {
    heading: '证明',
    about:
      '“proofs” 文件夹中的每个文件证明：相应编号的日志条目已封存，并载明其内容。任何人凭以下公钥即可核验，无需使用本系统：',
    none: '本案尚无内容封存。',
  },
  runs: {
    heading: '运行记录',
    about: '“runs” 文件夹中的每个文件是 Temporal 对本投诉一次运行的原始记录。',
    none: 'Temporal 已不再保留任何记录。',
  },
  data: 'case.json 与 journal.json 载有相同内容的数据。',
};
