import { resultFormLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { useQuery } from '@tanstack/react-query'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { LeadLine } from '../ui/lead-line.tsx'
import type { Fact } from '../ui/meta-line.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { ResultStageTag } from '../ui/stage-tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { resultQueries } from './queries.ts'
import { useResultTexts } from './texts.ts'

/** How many enterprises opened it, for those who look after it. */
function useReadings({ id, stage, organization }: ResearchResult): Fact {
  const t = useResultTexts()
  const account = useAccount()
  const keeps =
    account?.role === 'staff' || (account?.role === 'liaison' && account.organization?.id === organization.id)
  const { data, isLoading } = useQuery({
    ...resultQueries.readings(id),
    enabled: keeps && stage === 'published',
  })
  // the line has its room before it comes, so that nothing below moves
  if (isLoading)
    return (
      <span key="readings" style={{ visibility: 'hidden' }}>
        {t('readByNone')}
      </span>
    )
  if (data === undefined) return false
  const { enterprises } = data
  if (enterprises === null) return t('readBySome')
  return enterprises === 0 ? t('readByNone') : t('readBy', { count: enterprises })
}

/** Under the title: where the result stands, whose it is, how ready it is. */
export function ResultLead({ result }: { result: ResearchResult }) {
  const t = useResultTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  return (
    <LeadLine
      state={<ResultStageTag stage={result.stage} status={result.status} />}
      facts={[
        <OrganizationLink key={result.organization.id} organization={result.organization} />,
        result.techField && label(techFieldLabels[result.techField]),
        result.trl !== null && label(trlLabel(result.trl)),
        result.form && label(resultFormLabels[result.form]),
        result.publishedAt && t('publishedOn', { day: dayOfInstant(result.publishedAt) }),
        useReadings(result),
      ]}
    />
  )
}
