import type { ColumnRule } from './column-names.ts'

export type SharedColumn = 'ordinal' | 'contactName' | 'contactPhone' | 'contactEmail' | 'township' | 'remark'

/** Columns that lists of needs and of results have alike. */
export const sharedColumns: readonly ColumnRule<SharedColumn>[] = [
  { field: 'ordinal', names: /^(?:序号?|行号|no\.?|index|ordinal)$/ },
  { field: 'remark', names: /^(?:备注|说明|附注|remarks?|notes?)$/ },
  { field: 'contactEmail', names: /邮箱|电子邮件|e?mail/ },
  {
    field: 'contactPhone',
    names: /电话|手机|联系方式|联系人及方式|^(?:contact)?(?:phone|tel|telephone|mobile)$/,
  },
  {
    field: 'contactName',
    names: /^.{0,6}(?:联系人|联络人|联络员|对接人)(?:姓名)?$|^contact(?:name|person)?$/,
  },
  { field: 'township', names: /^(?:所属|所在)?(?:乡镇|镇街|街道|园区|乡镇街道|属地|区域|township|park)/ },
]
