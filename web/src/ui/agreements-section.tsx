import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import type { Agreement } from '@duijie/shared/agreements'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import type { AgreementsOf } from '../lib/agreements.ts'
import { useAccount } from '../lib/use-session.ts'
import { AgreementStageTag } from './agreement-stage-tag.tsx'
import { useAgreementSectionTexts } from './agreement-texts.ts'
import style from './agreements-section.module.css'
import { buttonClass } from './button-link.ts'
import { MetaLine } from './meta-line.tsx'
import { Panel } from './page.tsx'
import { useAgreementsOf } from './use-agreements-of.ts'
import { useDay } from './use-day.ts'
import { useMoneyRange } from './use-money.ts'

interface AgreementsSectionProps {
  of: AgreementsOf
  /** what a new one begins with, for who may enter one */
  from?: { leadId: string } | { needId: string }
}

/** 合作协议 on the page of what they come from; nothing at all for readers for whom there is nothing. */
export function AgreementsSection({ of, from }: AgreementsSectionProps) {
  const t = useAgreementSectionTexts()
  const staff = useAccount()?.role === 'staff'
  const { data } = useAgreementsOf(of)
  if (!data || (data.items.length === 0 && !(staff && from))) return null
  return (
    <Panel title={t('title')}>
      {data.items.length === 0 ? (
        <p className={style.none}>{t('none')}</p>
      ) : (
        <ul className={style.list}>
          {data.items.map((agreement) => (
            <li key={agreement.id}>
              <AgreementLine agreement={agreement} />
            </li>
          ))}
        </ul>
      )}
      {staff && from && (
        <Link to="/agreements/new" search={from} className={buttonClass.plain}>
          {t('add')}
        </Link>
      )}
    </Panel>
  )
}

function AgreementLine({ agreement }: { agreement: Agreement }) {
  const t = useAgreementSectionTexts()
  const label = useLabel()
  const money = useMoneyRange()
  const { day } = useDay()
  const { id, title, kind, amountFen, signedOn, stage, institution, enterprise } = agreement
  return (
    <div className={style.line}>
      <div>
        <Link to="/agreements/$agreementId" params={{ agreementId: id }}>
          {title}
        </Link>
        <MetaLine
          items={[
            label(agreementKindLabels[kind]),
            enterprise?.name,
            institution?.name,
            amountFen !== null && money({ min: amountFen, max: amountFen }, false),
            signedOn && t('signedOn', { day: day(signedOn) }),
          ]}
        />
      </div>
      <AgreementStageTag stage={stage} />
    </div>
  )
}
