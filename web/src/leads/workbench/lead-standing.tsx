import { declineReasonLabels } from '@duijie/shared/labels'
import type { Lead } from '@duijie/shared/leads'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../../i18n/use-label.ts'
import { MetaLine } from '../../ui/meta-line.tsx'
import { LeadStageTag } from '../lead-stage-tag.tsx'
import { useWorkbenchTexts } from './texts.ts'
import type { LeadPlace } from './use-candidate-actions.ts'

/** How far it is with a candidate: the stage of its lead, why it was closed, what the sides said. */
export function LeadStanding({ lead, foreseen }: { lead: Lead | null; foreseen?: LeadPlace | undefined }) {
  const t = useWorkbenchTexts()
  const label = useLabel()
  const place = foreseen ?? lead
  if (!place) return <span>{t('noLead')}</span>
  const asked = lead && (lead.answers.enterprise.at ?? lead.answers.institution.at)
  const said = (side: 'enterprise' | 'institution') => t(`answer.${lead?.answers[side].answer ?? 'none'}`)
  return (
    <MetaLine
      items={[
        <LeadStageTag key="stage" stage={place.stage} status={place.status} />,
        place.stage === 'closed' && lead?.closeReason
          ? t('dropped', { reason: label(declineReasonLabels[lead.closeReason]) })
          : null,
        asked ? t('answered', { enterprise: said('enterprise'), institution: said('institution') }) : null,
        lead && (
          <Link key="lead" to="/leads/$leadId" params={{ leadId: lead.id }}>
            {t('openLead')}
          </Link>
        ),
      ]}
    />
  )
}
