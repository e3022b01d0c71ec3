import { needKindLabels, techFieldLabels } from '@duijie/shared/labels'
import type { Need } from '@duijie/shared/needs'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { NeedStageTag } from '../ui/stage-tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useNeedTexts } from './texts.ts'

export function NeedRow({ need, showOrganization }: { need: Need; showOrganization: boolean }) {
  const t = useNeedTexts()
  const label = useLabel()
  const { day, dayOfInstant } = useDay()
  const money = useMoneyRange()
  const full = need.access === 'full' ? need : null
  const budget = full && money(full.budgetFen, full.budgetNegotiable)

  function noteOf(): string | null {
    if (!full) return null
    if (full.stage === 'returned' && full.returnReason)
      return t('returnedNote', { reason: full.returnReason })
    if (full.stage === 'refined' && full.permissions.actions.includes('confirm')) return t('refinedNote')
    return null
  }

  return (
    <RecordRow
      title={
        <Link to="/needs/$needId" params={{ needId: need.id }}>
          {need.title}
        </Link>
      }
      facts={[
        showOrganization && need.organization && (
          <OrganizationLink key={need.organization.id} organization={need.organization} />
        ),
        need.townshipName,
        need.techField && label(techFieldLabels[need.techField]),
        label(needKindLabels[need.kind]),
        budget && (full.budgetFen ? t('budgetOf', { sum: budget }) : t('budgetOpen')),
        full?.deadline && t('deadlineOf', { day: day(full.deadline) }),
      ]}
      note={noteOf()}
      state={<NeedStageTag stage={need.stage} status={need.status} />}
      day={
        full
          ? t('updatedOn', { day: dayOfInstant(full.updatedAt) })
          : need.publishedAt
            ? t('publishedOn', { day: dayOfInstant(need.publishedAt) })
            : ''
      }
    />
  )
}
