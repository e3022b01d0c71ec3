import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type ExpertColumn =
  | SharedColumn
  | 'id'
  | 'title'
  | 'organization'
  | 'department'
  | 'rank'
  | 'techField'
  | 'keywords'
  | 'introduction'

/** Headings of lists of experts; `title` is the name, `rank` what the expert is called (职称). */
export const expertColumns: readonly ColumnRule<ExpertColumn>[] = [
  { field: 'id', names: /^(?:(?:专家)?编号|id|expertid)$/ },
  ...sharedColumns,
  { field: 'department', names: /院系|学院|系部|系所|^(?:所在|所属)?部门$|^(?:department|faculty|school)$/ },
  {
    field: 'organization',
    names:
      /^(?:(?:所在|所属|工作|任职|依托|推荐)*(?:单位|高校|院校|院所|学校|机构|大学)(?:全称|名称)?|高校院所(?:名称)?|(?:organi[sz]ation|institution|university|affiliation)(?:name)?)$/,
  },
  { field: 'rank', names: /职称|职务|^(?:title|rank|position)$/ },
  { field: 'title', names: /^(?:专家|教师|人才|人员|教授|负责人)?(?:姓名|名字)$|^专家$|^(?:expert)?name$/ },
  { field: 'techField', names: /领域|^技术(?:类别|方向|分类)$|^(?:tech|technology)?fields?$/ },
  {
    field: 'keywords',
    names: /研究(?:方向|内容|专长)|专长|擅长|关键词|专业方向|^专业$|^(?:keywords?|expertise)$/,
  },
  { field: 'introduction', names: /简介|介绍|简历|成就|业绩|^(?:introduction|bio|profile)$/ },
]

export const expertProseColumns: ReadonlySet<ExpertColumn> = new Set([
  'introduction',
  'keywords',
  'contactPhone',
])
