import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type AgreementColumn =
  | SharedColumn
  | 'title'
  | 'number'
  | 'kind'
  | 'organization'
  | 'institution'
  | 'techField'
  | 'cooperation'
  | 'amount'
  | 'signedOn'
  | 'startsOn'
  | 'endsOn'
  | 'ipTerms'

/** Headings of lists of agreements; `organization` is the enterprise. */
export const agreementColumns: readonly ColumnRule<AgreementColumn>[] = [
  { field: 'number', names: /^(?:协议|合同|登记)?(?:编号|号)$|^(?:number|no|contractnumber)$/ },
  ...sharedColumns,
  { field: 'institution', names: /高校|院校|院所|大学|科研单位|^乙方(?:单位|名称)?$|^institution$/ },
  { field: 'organization', names: /企业|公司|^甲方(?:单位|名称)?$|^(?:enterprise|company|organi[sz]ation)$/ },
  { field: 'kind', names: /^(?:协议|合同)?(?:类型|类别|性质)$|^(?:kind|type)$/ },
  { field: 'cooperation', names: /(?:合作|转化)(?:方式|模式|形式)|^cooperation(?:modes?)?$/ },
  { field: 'amount', names: /金额|经费|总额|成交额|合同额|^amount$/ },
  { field: 'signedOn', names: /签(?:订|署|约)(?:时间|日期|日)?$|^(?:signedon|signed|date)$/ },
  { field: 'startsOn', names: /(?:开始|起始|生效)(?:时间|日期|日)?$|^startson$/ },
  { field: 'endsOn', names: /(?:结束|终止|截止|到期|完成)(?:时间|日期|日)?$|^(?:endson|end)$/ },
  { field: 'techField', names: /领域|^(?:tech)?field$/ },
  { field: 'ipTerms', names: /知识产权|^ipterms$/ },
  { field: 'title', names: /^(?:合作|技术|对接)*(?:协议|合同|项目)(?:名称|标题)?$|^名称$|^title$/ },
]
export const agreementProseColumns: ReadonlySet<AgreementColumn> = new Set(['ipTerms', 'remark'])
