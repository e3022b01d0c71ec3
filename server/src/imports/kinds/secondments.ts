import { secondmentColumns, secondmentProseColumns } from '@duijie/shared/import-values/secondment-columns'
import { secondmentInputSchema } from '@duijie/shared/secondments'
import type { RowKind } from './kind.ts'
import { personsIn } from './persons.ts'
import { refusalsOf } from './refusals.ts'

function daysIn(text: string): number | null {
  const days = Number(/\d+/.exec(text)?.[0])
  return days >= 1 && days <= 31 ? days : null
}

/** 科技副总 */
export const secondmentRows: RowKind = {
  shape: { columns: secondmentColumns, prose: secondmentProseColumns },
  refusals: refusalsOf(secondmentInputSchema.omit({ expertId: true, enterpriseId: true }), {
    subsidyFen: 'subsidy',
    note: 'remark',
  }),
  read(row) {
    const experts = personsIn(row.text('expert')).slice(0, 1)
    if (experts.length === 0) row.error('expert', '缺少专家姓名')
    if (row.line('institution') === '') row.error('institution', '缺少专家所在的高校院所')
    return {
      input: {
        post: row.line('post') || '科技副总',
        duties: row.text('duties'),
        startsOn: row.day('startsOn'),
        endsOn: row.day('endsOn'),
        daysPerMonth: row.meaning('daysPerMonth', daysIn, '天数'),
        subsidyFen: row.sum('subsidy'),
        round: row.line('round'),
        note: row.text('remark'),
      },
      names: {
        organization: row.line('title'),
        institutions: [row.line('institution')].filter(Boolean),
        experts,
      },
    }
  },
}
