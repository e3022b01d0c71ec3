import { needKindLabels, techFieldLabels } from '@duijie/shared/labels'
import type { Need } from '@duijie/shared/needs'
import { useLabel } from '../i18n/use-label.ts'
import { LeadLine } from '../ui/lead-line.tsx'
import { NeedStageTag } from '../ui/stage-tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useNeedTexts } from './texts.ts'

/** Under the title: where the need stands, whose it is, what it is about. */
export function NeedLead({ need, organization }: { need: Need; organization?: string }) {
  const t = useNeedTexts()
  const label = useLabel()
  const { dayOfInstant } = useDay()
  return (
    <LeadLine
      state={<NeedStageTag stage={need.stage} status={need.status} />}
      facts={[
        organization,
        need.townshipName,
        need.techField && label(techFieldLabels[need.techField]),
        label(needKindLabels[need.kind]),
        need.publishedAt && t('publishedOn', { day: dayOfInstant(need.publishedAt) }),
      ]}
    />
  )
}
