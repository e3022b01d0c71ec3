import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import type { AgreementParts } from '@duijie/shared/agreement-parts'
import type { Agreement, AgreementReference } from '@duijie/shared/agreements'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { AgreementStageTag } from '../ui/agreement-stage-tag.tsx'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import style from './agreements.module.css'
import { useAgreementPageTexts } from './page-texts.ts'

/** The agreements before and after it, each with how it stands to this one. */
export function RelatedPanel({ agreement, parts }: { agreement: Agreement; parts: AgreementParts }) {
  const t = useAgreementPageTexts()
  const { supersedes, amends, renewedFrom } = agreement
  const related = [
    ...(supersedes ? [{ as: t('supersedes'), other: supersedes }] : []),
    ...(amends ? [{ as: t('amends'), other: amends }] : []),
    ...(renewedFrom ? [{ as: t('renewedFrom'), other: renewedFrom }] : []),
    ...parts.supersededBy.map((other) => ({ as: t('supersededBy'), other })),
    ...parts.supplements.map((other) => ({ as: t('supplements'), other })),
    ...parts.renewals.map((other) => ({ as: t('renewals'), other })),
  ]
  if (related.length === 0) return null
  return (
    <Panel title={t('related')}>
      <ul className={style.rows}>
        {related.map(({ as, other }) => (
          <li key={`${as} ${other.id}`} className={style.row}>
            <Reference as={as} other={other} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Reference({ as, other }: { as: string; other: AgreementReference }) {
  const label = useLabel()
  const fen = useFen()
  const { day } = useDay()
  const facts = [as, label(agreementKindLabels[other.kind]), fen(other.amountFen)]
  return (
    <>
      <div>
        <p>
          <Link to="/agreements/$agreementId" params={{ agreementId: other.id }}>
            {other.title}
          </Link>
        </p>
        <p className={style.facts}>
          {[...new Set([...facts, other.signedOn && day(other.signedOn)])].filter(Boolean).join(' · ')}
        </p>
      </div>
      <AgreementStageTag stage={other.stage} />
    </>
  )
}
