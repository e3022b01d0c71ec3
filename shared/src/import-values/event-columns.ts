import type { ColumnRule } from './column-names.ts'

export type EventColumn =
  | 'ordinal'
  | 'remark'
  | 'event'
  | 'day'
  | 'hours'
  | 'title'
  | 'direction'
  | 'series'
  | 'place'
  | 'room'
  | 'host'
  | 'enterprises'
  | 'people'
  | 'owner'
  | 'introduction'

/**
 * Headings of lists of past events, a row a stop; `title` is its institution, which every row has: the name of the
 * event may be merged over the rows of its stops.
 */
export const eventColumns: readonly ColumnRule<EventColumn>[] = [
  { field: 'ordinal', names: /^(?:序号?|行号|no\.?|index|ordinal)$/ },
  { field: 'remark', names: /^(?:备注|说明|附注|remarks?|notes?)$/ },
  { field: 'people', names: /人数|人次|^people(?:ofenterprises)?$/ },
  { field: 'hours', names: /起止时间|具体时间|时间段|时段|^(?:hours|time)$/ },
  { field: 'day', names: /日期$|^(?:活动|举办|举行|对接|开展)?时间$|^(?:day|date)$/ },
  { field: 'host', names: /(?:主办|承办|组织)(?:单位|方)|^host$/ },
  { field: 'enterprises', names: /^.{0,6}企业(?:名单|名称)?$|^(?:enterprises(?:thatcame)?|companies)$/ },
  {
    field: 'title',
    names:
      /^(?:对接|走访|参访|合作|参加|拜访)?(?:高校(?:院所)?|院校|院所|单位)(?:全称|名称)?$|^institutions?$/,
  },
  { field: 'introduction', names: /活动(?:内容|介绍|简介|概况|情况)|^(?:aboutit|introduction)$/ },
  { field: 'direction', names: /方向|方式|(?:活动)?(?:类型|形式)|^direction$/ },
  { field: 'series', names: /系列|品牌|^series$/ },
  { field: 'room', names: /会议室|房间|^room$/ },
  { field: 'place', names: /地点|地址|场地|^(?:place|venue)$/ },
  { field: 'owner', names: /负责人|经办人|带队(?:人|领导)?|^(?:owner|incharge)$/ },
  { field: 'event', names: /^(?:对接|产学研)?活动(?:名称|主题|标题)?$|^名称$|^(?:event|title)(?:name)?$/ },
]
export const eventProseColumns: ReadonlySet<EventColumn> = new Set(['introduction', 'remark', 'enterprises'])
