import { resultFormLabels, techFieldLabels, trlLabel } from '@duijie/shared/labels'
import type { ResearchResult } from '@duijie/shared/results'
import { useLabel } from '../i18n/use-label.ts'
import { LeadLine } from '../ui/lead-line.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { ResultStageTag } from '../ui/stage-tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useResultTexts } from './texts.ts'

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
      ]}
    />
  )
}
