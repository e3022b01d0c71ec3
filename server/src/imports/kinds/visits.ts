import { visitColumns, visitProseColumns } from '@duijie/shared/import-values/visit-columns'
import { visitInputSchema } from '@duijie/shared/visits'
import type { RowKind } from './kind.ts'
import { personsIn } from './persons.ts'
import { refusalsOf } from './refusals.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const refusals = refusalsOf(visitInputSchema, { note: 'remark' })

/** 走访 */
export const visitRows: RowKind = {
  shape: { columns: visitColumns, prose: visitProseColumns },
  refusals: (input) => refusals({ ...input, enterpriseId: nobody }),
  read(row) {
    return {
      input: {
        visitedOn: row.day('visitedOn'),
        peopleMet: personsIn(row.text('peopleMet')).map(({ name, title }) => ({ name, post: title })),
        visitors: personsIn(row.text('visitors')).map(({ name }) => ({ name })),
        topics: row.several('topics', 20, 60),
        summary: row.text('summary'),
        note: row.text('remark'),
      },
      names: { organization: row.line('title') },
    }
  },
}
