import { resultFormLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { ResultStageTag } from '../ui/stage-tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useResultTexts } from './texts.ts'

export function ResultRow({
  result,
  showOrganization,
}: {
  result: ResearchResult
  showOrganization: boolean
}) {
  const t = useResultTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  const money = useMoneyRange()
  const price = money(result.priceFen, result.priceNegotiable)
  const returned = result.stage === 'returned' && result.returnReason
  return (
    <RecordRow
      title={
        <Link to="/results/$resultId" params={{ resultId: result.id }}>
          {result.title}
        </Link>
      }
      facts={[
        showOrganization && (
          <OrganizationLink key={result.organization.id} organization={result.organization} />
        ),
        result.experts.map(({ name }) => name).join(t('comma')),
        result.techField && label(techFieldLabels[result.techField]),
        result.trl !== null && label(trlLabel(result.trl)),
        result.form && label(resultFormLabels[result.form]),
        price && (result.priceFen ? t('priceOf', { sum: price }) : t('priceOpen')),
      ]}
      note={returned ? t('returnedNote', { reason: returned }) : null}
      state={<ResultStageTag stage={result.stage} status={result.status} />}
      day={t('updatedOn', { day: dayOfInstant(result.updatedAt) })}
    />
  )
}
