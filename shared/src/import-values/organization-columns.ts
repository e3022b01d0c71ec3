import type { ColumnRule } from './column-names.ts'
import { type SharedColumn, sharedColumns } from './shared-columns.ts'

export type OrganizationColumn =
  | SharedColumn
  | 'id'
  | 'title'
  | 'kind'
  | 'shortName'
  | 'creditCode'
  | 'industry'
  | 'city'
  | 'address'
  | 'introduction'
  | 'tags'

/** Headings of lists of enterprises and institutions; `title` is the name. */
export const organizationColumns: readonly ColumnRule<OrganizationColumn>[] = [
  { field: 'creditCode', names: /信用代码|^(?:credit|uscc|social).*code$|^uscc$|^组织机构代码$/ },
  { field: 'id', names: /^(?:(?:企业|单位)?编号|id|organizationid)$/ },
  ...sharedColumns,
  { field: 'shortName', names: /简称|^shortname$/ },
  { field: 'kind', names: /^(?:单位|机构|企业|主体)?(?:类型|类别|性质)$|^(?:kind|type)$/ },
  {
    field: 'title',
    names:
      /^(?:单位|企业|公司|机构|高校|院校|院所|高校院所|组织|学校)(?:全称|名称|名)?$|^(?:名称|全称)$|^(?:organi[sz]ation|company|enterprise|institution)?name$/,
  },
  { field: 'city', names: /^(?:所在)?(?:城市|地市|市)$|^city$/ },
  { field: 'address', names: /地址|住所|^address$/ },
  { field: 'tags', names: /标签|资质|荣誉|^tags?$/ },
  {
    field: 'industry',
    names: /^(?:所属|所在|国民经济)*(?:行业|产业)|主营(?:业务|产品)|^industry$/,
  },
  { field: 'introduction', names: /简介|介绍|概况|经营范围|^(?:introduction|description|profile)$/ },
]

export const organizationProseColumns: ReadonlySet<OrganizationColumn> = new Set([
  'introduction',
  'tags',
  'contactPhone',
])
