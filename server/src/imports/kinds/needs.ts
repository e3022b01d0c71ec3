import { parseNeedKind } from '@duijie/shared/import-values/kinds'
import { needColumns, needProseColumns } from '@duijie/shared/import-values/need-columns'
import { needInputSchema } from '@duijie/shared/needs'
import type { RowKind } from './kind.ts'
import { refusalsOf } from './refusals.ts'

/** 技术需求 */
export const needRows: RowKind = {
  shape: { columns: needColumns, prose: needProseColumns },
  refusals: refusalsOf(
    needInputSchema,
    {
      cooperationModes: 'cooperation',
      budgetFen: 'budget',
      'contact.name': 'contactName',
      'contact.phone': 'contactPhone',
      'contact.email': 'contactEmail',
    },
    new Set(['contact.name', 'contact.phone', 'contact.email', 'industry']),
  ),
  read(row) {
    const { range, negotiable } = row.money('budget')
    const deadline = row.day('deadline')
    return {
      input: {
        title: row.line('title'),
        techField: row.techField('techField'),
        industry: row.line('industry'),
        kind: row.meaning('kind', parseNeedKind, '需求类型') ?? 'technical_challenge',
        originalText: row.text('originalText'),
        problem: row.text('problem'),
        currentState: row.text('currentState'),
        targets: row.text('targets'),
        cooperationModes: row.cooperationModes('cooperation'),
        minTrl: row.trl('minTrl'),
        budgetFen: range,
        budgetNegotiable: negotiable,
        deadline,
        contact: row.contact(),
        validUntil: row.day('validUntil'),
      },
      names: {
        organization: row.line('organization'),
        township: row.line('township'),
        institutions: row.several('preferredInstitutions', 30, 120),
      },
    }
  },
}
