import type { ColumnWords } from '../../../domain/table/words';

/** The columns at the right end of every tab that people write. */
export const recordKeeping = {
  createdOn: { caption: '创建时间', note: '这一行首次录入的时间，由 Rapport 填写。' },
  createdBy: { caption: '创建人', note: '录入这一行的同事。Google 未提供身份时留空。' },
  updatedOn: { caption: '更新时间', note: '最近一次修改这一行的时间。' },
  updatedBy: { caption: '更新人', note: '最近一次修改这一行的同事。Google 未提供身份时留空。' },
  sourceKey: { caption: '来源标识', note: '导入的行才有，用来避免重复导入同一条记录。请勿修改。' },
} satisfies Record<string, ColumnWords>;
