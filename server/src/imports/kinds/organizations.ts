import {
  organizationColumns,
  organizationProseColumns,
} from '@duijie/shared/import-values/organization-columns'
import { organizationInputSchema } from '@duijie/shared/organizations'
import type { RowKind } from './kind.ts'
import { refusalsOf } from './refusals.ts'

const institution = /高校|院校|大学|学院|研究院|研究所|科研院所|事业单位|institution|university/iu
const enterprise = /企业|公司|厂|合作社|民营|国有|有限|enterprise|company/iu

function kindOf(said: string, name: string): 'enterprise' | 'institution' | null {
  for (const text of [said, name]) {
    // a company may bear a university or an institute in its name
    if (/(?:公司|厂|合作社)$/u.test(text) || (enterprise.test(text) && !institution.test(text)))
      return 'enterprise'
    if (institution.test(text)) return 'institution'
  }
  return null
}

/** 单位: enterprises and institutions */
export const organizationRows: RowKind = {
  shape: { columns: organizationColumns, prose: organizationProseColumns },
  refusals: refusalsOf(
    organizationInputSchema,
    {
      name: 'title',
      'contact.name': 'contactName',
      'contact.phone': 'contactPhone',
      'contact.email': 'contactEmail',
    },
    new Set(['contact.name', 'contact.phone', 'contact.email', 'shortName', 'industry', 'address']),
  ),
  read(row) {
    const name = row.line('title')
    const kind = kindOf(row.line('kind'), name)
    if (kind === null) row.error('kind', '看不出是企业还是高校院所，请填写单位类型')
    const creditCode = row.line('creditCode').replace(/\s/g, '').toUpperCase()
    return {
      input: {
        kind: kind ?? 'enterprise',
        name,
        shortName: row.line('shortName'),
        creditCode: creditCode === '' ? null : creditCode,
        industry: row.line('industry'),
        city: row.line('city'),
        address: row.line('address'),
        introduction: row.text('introduction'),
        tags: row.several('tags', 30, 30),
        contact: row.contact(),
      },
      names: { township: row.line('township') },
    }
  },
}
