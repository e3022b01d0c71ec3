import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { secondmentsOf, vouchersOf } from '../lib/support.ts'
import style from './agreements-section.module.css'
import { MetaLine } from './meta-line.tsx'
import { Panel } from './page.tsx'
import { SecondmentStageTag, VoucherStageTag } from './support-tags.tsx'
import { useSupportTexts } from './support-texts.ts'
import { useDay } from './use-day.ts'
import { useFen } from './use-fen.ts'

/** 创新券 and 科技副总 of an agreement; nothing at all where there are none. */
export function SupportSections({ agreementId }: { agreementId: string }) {
  return (
    <>
      <VouchersSection agreementId={agreementId} />
      <SecondmentsSection agreementId={agreementId} />
    </>
  )
}

function VouchersSection({ agreementId }: { agreementId: string }) {
  const t = useSupportTexts()
  const fen = useFen()
  const { data } = useQuery(vouchersOf(agreementId))
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={t('vouchers')}>
      <ul className={style.list}>
        {data.items.map(({ id, title, stage, number, appliedFen, reviewedFen, paidFen }) => (
          <li key={id} className={style.line}>
            <div>
              <Link to="/vouchers/$voucherId" params={{ voucherId: id }}>
                {title}
              </Link>
              <MetaLine
                items={[
                  number,
                  t('applied', { sum: fen(appliedFen) ?? '' }),
                  reviewedFen !== null && t('reviewed', { sum: fen(reviewedFen) ?? '' }),
                  paidFen !== null && t('paid', { sum: fen(paidFen) ?? '' }),
                ]}
              />
            </div>
            <VoucherStageTag stage={stage} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function SecondmentsSection({ agreementId }: { agreementId: string }) {
  const t = useSupportTexts()
  const { day } = useDay()
  const { data } = useQuery(secondmentsOf(agreementId))
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={t('secondments')}>
      <ul className={style.list}>
        {data.items.map(({ id, expert, enterprise, stage, startsOn, endsOn }) => (
          <li key={id} className={style.line}>
            <div>
              <Link to="/secondments/$secondmentId" params={{ secondmentId: id }}>
                {expert.name}
              </Link>
              <MetaLine
                items={[
                  expert.institution.name,
                  enterprise.name,
                  startsOn && endsOn && t('term', { from: day(startsOn), to: day(endsOn) }),
                ]}
              />
            </div>
            <SecondmentStageTag stage={stage} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
