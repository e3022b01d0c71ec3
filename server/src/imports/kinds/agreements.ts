import type { AgreementKind } from '@duijie/shared/agreement-queries'
import { agreementInputSchema } from '@duijie/shared/agreements'
import { agreementColumns, agreementProseColumns } from '@duijie/shared/import-values/agreement-columns'
import { codeFinder } from '@duijie/shared/import-values/named-codes'
import type { RowKind } from './kind.ts'
import { refusalsOf } from './refusals.ts'

const findKind = codeFinder<AgreementKind>([
  ['补充|supplement', 'supplement'],
  ['框架|战略|framework', 'framework'],
  ['意向|备忘|intent', 'intent'],
  ['共建|平台|实验室|joint', 'joint'],
  ['合同|开发|转让|许可|咨询|服务|委托|contract', 'contract'],
])

/** 合作协议 */
export const agreementRows: RowKind = {
  shape: { columns: agreementColumns, prose: agreementProseColumns },
  refusals: refusalsOf(agreementInputSchema, {
    amountFen: 'amount',
    cooperationMode: 'cooperation',
    note: 'remark',
  }),
  read(row) {
    const kind = row.meaning('kind', (value) => findKind(value)[0] ?? null, '协议类型')
    const [cooperationMode = null] = row.cooperationModes('cooperation')
    const signedOn = row.day('signedOn')
    return {
      input: {
        title: row.line('title'),
        number: row.line('number'),
        // a supplement belongs to another agreement, which a list does not tell
        kind: kind === 'supplement' || kind === null ? (findKind(row.line('title'))[0] ?? 'contract') : kind,
        techField: row.techField('techField'),
        cooperationMode,
        amountFen: row.sum('amount'),
        signedOn,
        startsOn: row.day('startsOn'),
        endsOn: row.day('endsOn'),
        ipTerms: row.text('ipTerms'),
        note: row.text('remark'),
      },
      names: {
        organization: row.line('organization'),
        institutions: [row.line('institution')].filter(Boolean),
      },
    }
  },
}
