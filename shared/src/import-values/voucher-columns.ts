import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type VoucherColumn =
  | SharedColumn
  | 'title'
  | 'purpose'
  | 'number'
  | 'institution'
  | 'applied'
  | 'appliedOn'
  | 'validUntil'

/** Headings of lists of vouchers; `title` is the enterprise, which every row has. */
export const voucherColumns: readonly ColumnRule<VoucherColumn>[] = [
  { field: 'number', names: /^(?:创新券|券|申请)?(?:编号|号)$|^(?:number|no)$/ },
  ...sharedColumns,
  { field: 'institution', names: /服务(?:机构|单位|方|商)|高校|院校|院所|大学|^(?:institution|provider)$/ },
  {
    field: 'title',
    names:
      /^(?:申请|申报|推荐|使用|聘用|用人|受聘|所在)*(?:企业|公司|单位)(?:全称|名称)?$|^(?:enterprise|company)(?:name)?$/,
  },
  { field: 'appliedOn', names: /(?:申请|申报|申领|推荐)(?:时间|日期|日)$|^appliedon$/ },
  { field: 'validUntil', names: /有效期|使用期限|截止|到期|^validuntil$/ },
  {
    field: 'applied',
    names: /(?:申请|申报|申领|推荐|拟)?.{0,4}(?:金额|额度|面额|资金)|^(?:applied|amount(?:appliedfor)?)$/,
  },
  { field: 'purpose', names: /用途|(?:服务|项目|合作)(?:名称|内容|项目)?$|^(?:purpose|title)$/ },
]
export const voucherProseColumns: ReadonlySet<VoucherColumn> = new Set(['remark'])
