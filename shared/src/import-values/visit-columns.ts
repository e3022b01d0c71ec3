import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type VisitColumn =
  | SharedColumn
  | 'title'
  | 'visitedOn'
  | 'peopleMet'
  | 'visitors'
  | 'topics'
  | 'summary'

/** Headings of lists of visits; `title` is the enterprise, which every row has. */
export const visitColumns: readonly ColumnRule<VisitColumn>[] = [
  ...sharedColumns,
  {
    field: 'title',
    names: /^(?:走访|调研|所属)?(?:企业|公司|单位)(?:全称|名称)?$|^(?:enterprise|company)(?:name)?$/,
  },
  { field: 'visitedOn', names: /(?:时间|日期)$|^(?:visitedon|day|date)(?:ofthevisit)?$/ },
  { field: 'peopleMet', names: /(?:企业|接待|对接|受访|参会).*(?:人员|人|代表)$|^peoplemet$/ },
  { field: 'visitors', names: /(?:走访|调研|陪同|随行).*(?:人员|人|干部)$|^visitors$/ },
  { field: 'topics', names: /主题|议题|^topics?$/ },
  { field: 'summary', names: /情况|内容|纪要|记录|问题|需求|^(?:summary|notes|whatwasfound)$/ },
]
export const visitProseColumns: ReadonlySet<VisitColumn> = new Set(['summary', 'remark', 'peopleMet'])
