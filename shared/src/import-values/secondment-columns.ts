import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type SecondmentColumn =
  | SharedColumn
  | 'title'
  | 'institution'
  | 'expert'
  | 'post'
  | 'duties'
  | 'startsOn'
  | 'endsOn'
  | 'daysPerMonth'
  | 'subsidy'
  | 'round'

/** Headings of lists of secondments; `title` is the enterprise, which every row has. */
export const secondmentColumns: readonly ColumnRule<SecondmentColumn>[] = [
  ...sharedColumns,
  { field: 'institution', names: /高校|院校|院所|大学|(?:派出|所在|工作)单位|^institution$/ },
  { field: 'expert', names: /专家|姓名|科技副总$|人选|^(?:expert|name)(?:name)?$/ },
  {
    field: 'title',
    names:
      /^(?:申请|申报|推荐|使用|聘用|用人|受聘|所在)*(?:企业|公司|单位)(?:全称|名称)?$|^(?:enterprise|company)(?:name)?$/,
  },
  { field: 'post', names: /职务|岗位|^post$/ },
  { field: 'duties', names: /职责|任务|工作内容|^duties$/ },
  { field: 'startsOn', names: /(?:开始|起始|聘期起|到岗)(?:时间|日期|日)?$|^startson$/ },
  { field: 'endsOn', names: /(?:结束|终止|聘期止|截止|到期)(?:时间|日期|日)?$|^endson$/ },
  { field: 'daysPerMonth', names: /每月.*天|天数|^days(?:per|a)month$/ },
  { field: 'subsidy', names: /补贴|补助|津贴|金额|^subsidy$/ },
  { field: 'round', names: /批次|年度|^round$/ },
]
export const secondmentProseColumns: ReadonlySet<SecondmentColumn> = new Set(['duties', 'remark'])
