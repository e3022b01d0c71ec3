import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type ResultColumn =
  | SharedColumn
  | 'id'
  | 'title'
  | 'organization'
  | 'department'
  | 'experts'
  | 'techField'
  | 'industry'
  | 'summary'
  | 'innovation'
  | 'applications'
  | 'keywords'
  | 'trl'
  | 'form'
  | 'ip'
  | 'cooperation'
  | 'price'
  | 'awards'

/** Headings of result lists: university summaries, catalogues, exports of technology markets. */
export const resultColumns: readonly ColumnRule<ResultColumn>[] = [
  {
    field: 'id',
    names:
      /^(?:(?:科技|技术)?(?:成果|项目|技术|专利)?(?:编号|编码|代码|登记号|id)|result(?:id|no|number|code)|code)$/,
  },
  ...sharedColumns,
  { field: 'department', names: /^(?:所属|所在)?(?:院系|学院|二级学院|系部|部门|department|faculty)$/ },
  {
    field: 'organization',
    names:
      /^(?:(?:成果)?(?:第一|主要)?(?:完成|所属|所有|持有|供给|提供|发布|依托|申报|填报|权利|归属|技术|来源)*(?:单位|高校|院校|院所|学校|机构|大学|方|权属人)(?:全称|名称)?|高校院所(?:名称)?|专利权人|(?:organi[sz]ation|org|institution|university|institute|owner)(?:name)?)$/,
  },
  {
    field: 'experts',
    names:
      /完成人|负责人|发明人|研发人员|^(?:团队|专家|研发团队|科研团队|项目团队|导师|教师)(?:姓名|名称|成员)?$|^(?:experts?|inventors?|authors?|leader|team)$/,
  },
  {
    field: 'title',
    names:
      /^(?:(?:可|拟|待)?转化|高校|院校|推荐|发布)?(?:科技|科研|技术|创新|研究)*(?:成果|项目|技术|专利|产品)(?:的)?(?:名称|标题|题目)$|^(?:result|project)?(?:title|name)$/,
  },
  {
    field: 'title',
    names: /^(?:科技|科研|技术|创新)*成果$|^(?:名称|标题|题目|项目|专利|result|subject)$/,
    otherwise: 'summary',
  },
  {
    field: 'applications',
    names: /应用|适用|用途|市场前景|推广(?:前景|价值|范围)|^applications?$|^(?:usage|scenarios?)$/,
  },
  {
    field: 'cooperation',
    names: /(?:合作|转化|转让|对接)(?:方式|模式|形式|类型|意向|意愿)|^cooperation(?:modes?|type)?$/,
  },
  {
    field: 'trl',
    names:
      /成熟度|成熟程度|就绪|(?:所处|成果|研发|研究|技术|产业化|转化)(?:所处)?阶段|^(?:trl|maturity|stage|readiness)$/,
  },
  { field: 'ip', names: /知识产权|专利|产权|^(?:ip|ipr|patents?|intellectualproperty)$/ },
  {
    field: 'price',
    names: /价格|报价|转让费|许可费|意向价|估值|金额|费用|^(?:price|cost)(?:fen|yuan|wan)?$/,
  },
  { field: 'form', names: /^(?:成果)?(?:体现)?(?:形式|类型|类别|种类)$|^成果形态$|^(?:form|type|kind)$/ },
  { field: 'keywords', names: /关键词|关键字|主题词|标签|^(?:keywords?|tags?)$/ },
  { field: 'awards', names: /获奖|奖励|奖项|荣誉|^awards?$/ },
  {
    field: 'summary',
    names:
      /^(?!企业|单位|学校|高校|团队).*(?:简介|介绍|概述|概况|摘要|描述|内容|详情|原理|成果说明)|^(?:summary|abstract|description|desc|contents?|details?|introduction|text)$/,
  },
  {
    field: 'innovation',
    names: /创新|先进性|特点|优势|亮点|技术指标|性能指标|^(?:innovations?|advantages?|highlights?)$/,
  },
  {
    field: 'techField',
    names: /领域|^技术(?:类别|方向|分类)$|^(?:tech|technology|technical)?(?:field|domain|area)$/,
  },
  { field: 'industry', names: /^(?:所属|所在|国民经济)*(?:行业|产业)|^industry$/ },
]

/** Columns that hold prose: where two columns bear one of these, or a result goes on over several rows, they are joined. */
export const resultProseColumns: ReadonlySet<ResultColumn> = new Set([
  'summary',
  'innovation',
  'applications',
  'keywords',
  'experts',
  'ip',
  'awards',
  'contactPhone',
])
