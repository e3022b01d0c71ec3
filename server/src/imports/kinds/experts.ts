import { expertInputSchema } from '@duijie/shared/experts'
import { expertColumns, expertProseColumns } from '@duijie/shared/import-values/expert-columns'
import { parseTechField } from '@duijie/shared/import-values/tech-field'
import type { RowKind } from './kind.ts'
import { refusalsOf } from './refusals.ts'

/** 专家 */
export const expertRows: RowKind = {
  shape: { columns: expertColumns, prose: expertProseColumns },
  refusals: refusalsOf(
    expertInputSchema,
    {
      name: 'title',
      title: 'rank',
      techFields: 'techField',
      'contact.name': 'contactName',
      'contact.phone': 'contactPhone',
      'contact.email': 'contactEmail',
    },
    new Set(['contact.name', 'contact.phone', 'contact.email', 'title']),
  ),
  read(row) {
    const fields = row.several('techField', 10, 60).map((part) => parseTechField(part))
    if (fields.includes(null)) row.warn('techField', '有技术领域没有读懂，将不填')
    const contact = row.contact()
    const name = row.line('title').replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '')
    const reachable = contact.phone !== '' || contact.email !== ''
    return {
      input: {
        name,
        department: row.line('department'),
        title: row.line('rank'),
        techFields: [...new Set(fields.filter((field) => field !== null))],
        keywords: row.several('keywords', 30, 40),
        introduction: row.text('introduction'),
        contact: { ...contact, name: contact.name === '' && reachable ? name : contact.name },
      },
      names: { organization: row.line('organization') },
    }
  },
}
