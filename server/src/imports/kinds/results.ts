import { parseIp } from '@duijie/shared/import-values/ip'
import { parseResultForm } from '@duijie/shared/import-values/kinds'
import { resultColumns, resultProseColumns } from '@duijie/shared/import-values/result-columns'
import { researchResultInputSchema } from '@duijie/shared/results'
import type { RowKind } from './kind.ts'
import { personsIn } from './persons.ts'
import { refusalsOf } from './refusals.ts'

/** 科技成果 */
export const resultRows: RowKind = {
  shape: { columns: resultColumns, prose: resultProseColumns },
  refusals: refusalsOf(
    researchResultInputSchema,
    {
      cooperationModes: 'cooperation',
      priceFen: 'price',
      'contact.name': 'contactName',
      'contact.phone': 'contactPhone',
      'contact.email': 'contactEmail',
    },
    new Set(['contact.name', 'contact.phone', 'contact.email', 'ip']),
  ),
  read(row) {
    const { range, negotiable } = row.money('price')
    const experts = personsIn(row.text('experts'))
    if (row.text('experts') !== '' && experts.length === 0) row.warn('experts', '没有读出人名，将留空')
    const ip = parseIp(row.text('ip'))
    if (row.text('ip') !== '' && ip.length === 0 && !/无|没有|非专利|未申请/.test(row.text('ip'))) {
      row.warn('ip', '没有读懂知识产权的种类，将留空')
    }
    return {
      input: {
        title: row.line('title'),
        techField: row.techField('techField'),
        summary: [row.text('summary'), row.text('keywords') && `关键词：${row.text('keywords')}`]
          .filter(Boolean)
          .join('\n'),
        innovation: row.text('innovation'),
        applications: row.text('applications'),
        trl: row.trl('trl'),
        form: row.meaning('form', parseResultForm, '体现形式'),
        // a right that is stated without more is taken for granted: a list of results names what there is
        ip: ip.map(({ kind, number, status }) => ({ kind, number, status: status ?? 'granted' })),
        cooperationModes: row.cooperationModes('cooperation'),
        priceFen: range,
        priceNegotiable: negotiable,
        contact: row.contact(),
        awards: row.text('awards'),
      },
      names: { organization: row.line('organization'), experts },
    }
  },
}
