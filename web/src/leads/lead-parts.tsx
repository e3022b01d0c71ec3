import { leadSourceLabels, techFieldLabels } from '@duijie/shared/labels'
import type { Lead } from '@duijie/shared/leads'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { AgreementsSection } from '../ui/agreements-section.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { LevelBadge } from '../ui/level-badge.tsx'
import { ExpertLink, OrganizationLink } from '../ui/organization-link.tsx'
import { TasksPanel } from '../ui/tasks-panel.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { ContactsPanel } from './contacts-panel.tsx'
import { LeadStageTag } from './lead-stage-tag.tsx'
import { MovesPanel } from './moves-panel.tsx'
import { PushesPanel } from './pushes-panel.tsx'
import { useLeadTexts } from './texts.ts'
import { ThreadPanel } from './thread-panel.tsx'

/** Where a lead stands, how well it fits and how long it has stood still. */
export function LeadStanding({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const label = useLabel()
  const { need } = lead
  return (
    <LeadLine
      state={
        <>
          <LeadStageTag stage={lead.stage} status={lead.status} />
          {lead.level && <LevelBadge level={lead.level} />}
        </>
      }
      facts={[
        label(leadSourceLabels[lead.source]),
        need.techField && label(techFieldLabels[need.techField]),
        lead.idleDays > 0 && t('idle', { days: lead.idleDays }),
      ]}
    />
  )
}

/** What a lead brings together, and what each side says. */
export function LeadPair({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const ui = useUiTexts()
  const { need, target } = lead
  return (
    <>
      <FieldList>
        <Field label={t('need')}>
          <Link to="/needs/$needId" params={{ needId: need.id }}>
            {need.title}
          </Link>
        </Field>
        <Field label={t('enterprise')}>
          {need.organization ? <OrganizationLink organization={need.organization} /> : ui('enterpriseHidden')}
        </Field>
        <Field label={t('target')}>
          <TargetLink target={target} />
        </Field>
        <Field label={t('institution')}>
          <OrganizationLink organization={target.institution} />
        </Field>
        <Field label={t('owner')}>{lead.owner?.name}</Field>
        {lead.note && (
          <Field label={t('note')} wide>
            {lead.note}
          </Field>
        )}
      </FieldList>
      <AnswerPanel lead={lead} />
      <ContactsPanel lead={lead} />
    </>
  )
}

/** Everything that is done about a lead. */
export function LeadWork({ lead }: { lead: Lead }) {
  const staff = useAccount()?.role === 'staff'
  return (
    <>
      {staff && <TasksPanel subjectKind="lead" subjectId={lead.id} />}
      <AgreementsSection of={{ leadId: lead.id }} from={{ leadId: lead.id }} />
      <ThreadPanel lead={lead} />
      {staff && <PushesPanel lead={lead} />}
      <MovesPanel lead={lead} />
    </>
  )
}

function TargetLink({ target }: Pick<Lead, 'target'>) {
  if (target.kind === 'expert') return <ExpertLink expert={{ id: target.id, name: target.title }} />
  if (target.kind === 'institution') return target.title
  return (
    <Link to="/results/$resultId" params={{ resultId: target.id }}>
      {target.title}
    </Link>
  )
}
