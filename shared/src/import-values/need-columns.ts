import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type NeedColumn =
  | SharedColumn
  | 'id'
  | 'title'
  | 'organization'
  | 'techField'
  | 'industry'
  | 'kind'
  | 'problem'
  | 'currentState'
  | 'targets'
  | 'originalText'
  | 'cooperation'
  | 'minTrl'
  | 'budget'
  | 'deadline'
  | 'validUntil'
  | 'preferredInstitutions'

/** Headings of need lists: the enterprise's survey forms, bureau summaries, exports of technology markets. */
export const needColumns: readonly ColumnRule<NeedColumn>[] = [
  {
    field: 'id',
    names:
      /^(?:(?:技术)?(?:需求|难题|项目|榜单)?(?:编号|编码|代码|id)|need(?:id|no|number)?code|needid|code)$/,
  },
  ...sharedColumns,
  {
    field: 'preferredInstitutions',
    names:
      /(?:意向|拟合作|希望合作|期望合作|目标).*(?:高校|院校|院所|单位|专家|团队|机构)|^preferredinstitutions?$/,
  },
  {
    field: 'organization',
    names:
      /^(?:(?:所属|需求|申报|填报|发布|提出|发榜|技术需求)?(?:企业|单位|公司|机构|主体)(?:全称|名称)?|需求方(?:名称)?|需求来源(?:企业|单位)|(?:organi[sz]ation|org|company|enterprise)(?:name)?)$/,
  },
  {
    field: 'title',
    names:
      /^(?:企业|单位|拟)?(?:技术|科技|创新|研发|攻关|产业|关键)*(?:需求|难题|问题|攻关|榜单|课题|项目|任务|专题)(?:的)?(?:名称|标题|题目)$|^(?:需求)?(?:标题|题目)$|^(?:need|project)?(?:title|name)$/,
  },
  {
    field: 'title',
    names: /^(?:企业)?(?:技术|科技|创新)*(?:需求|难题)$|^(?:名称|项目|课题|need|subject)$/,
    otherwise: 'problem',
  },
  {
    field: 'kind',
    names: /^(?:技术)?(?:需求|问题|难题)(?:类型|类别|种类|性质|分类)$|^(?:need)?(?:kind|type|category)$/,
  },
  {
    field: 'cooperation',
    names: /(?:合作|解决|对接|转化)(?:方式|模式|形式|类型|意向|意愿)|^cooperation(?:modes?|type)?$/,
  },
  {
    field: 'validUntil',
    names: /有效期|有效日期|失效|到期|截止|^(?:validuntil|validto|expires?|expirydate)$/,
  },
  {
    field: 'deadline',
    names:
      /时限|期限|限期|(?:完成|解决|交付|需求|要求)(?:的)?(?:时间|日期)|^时间要求|工期|周期|^(?:deadline|due|duedate)$/,
  },
  { field: 'minTrl', names: /成熟度|成熟程度|就绪|^(?:min)?(?:trl|maturity)$/ },
  {
    field: 'targets',
    names:
      /指标|目标|预期(?:效果|成果|要求)|(?:参数|技术|性能)要求|^(?:targets?|goals?|indicators?|requirements?)$/,
  },
  {
    field: 'budget',
    names: /经费|预算|资金|投入|投资|金额|费用|报酬|悬赏|榜额|出资|^budget(?:fen|yuan|wan)?$|^funding$/,
  },
  {
    field: 'currentState',
    names:
      /^(?:企业|现有|已有|前期|目前|工作|研究|技术|研发)*(?:基础|现状|条件)|^(?:currentstate|background)$/,
  },
  { field: 'originalText', names: /原文|原话|^originaltext$/ },
  { field: 'problem', names: /关键词|关键字|标签|^(?:keywords?|tags?)$/ },
  {
    field: 'techField',
    names: /^(?!应用).*领域|^技术(?:类别|方向|分类)$|^(?:tech|technology|technical)?(?:field|domain|area)$/,
  },
  { field: 'industry', names: /^(?:所属|所在|企业|国民经济)*(?:行业|产业)|^industry$/ },
  {
    field: 'problem',
    names:
      /^(?!企业|单位|公司|机构).*(?:难题|问题|瓶颈|痛点|需求|内容|描述|简介|详情|概述|详细说明|攻关任务)|^(?:problem|description|desc|contents?|details?|summary|text|abstract)$/,
  },
]

/** Columns that hold prose: where two columns bear one of these, or a need goes on over several rows, they are joined. */
export const needProseColumns: ReadonlySet<NeedColumn> = new Set([
  'problem',
  'currentState',
  'targets',
  'originalText',
  'contactPhone',
])
