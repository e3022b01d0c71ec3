import { leadSourceLabels, techFieldLabels } from '@duijie/shared/labels'
import type { Lead } from '@duijie/shared/leads'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { AgreementsSection } from '../ui/agreements-section.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { LevelBadge } from '../ui/level-badge.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Split } from '../ui/split.tsx'
import { TasksPanel } from '../ui/tasks-panel.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { ContactsPanel } from './contacts-panel.tsx'
import { LeadActions } from './lead-actions.tsx'
import { LeadStageTag } from './lead-stage-tag.tsx'
import { MovesPanel } from './moves-panel.tsx'
import { PushesPanel } from './pushes-panel.tsx'
import { leadQueries } from './queries.ts'
import { useLeadTexts } from './texts.ts'
import { ThreadPanel } from './thread-panel.tsx'

const route = getRouteApi('/antd/leads/$leadId')

export function LeadPage() {
  const t = useLeadTexts()
  const { leadId } = route.useParams()
  const query = useQuery(leadQueries.get(leadId))
  const outline = (
    <Page title={t('one')}>
      <Skeleton lines={12} />
    </Page>
  )
  return (
    <Loaded query={query} skeleton={outline} page>
      {(lead) => <WholeLead lead={lead} />}
    </Loaded>
  )
}

/** One lead: what it brings together, what each side says, and everything done about it. */
function WholeLead({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const ui = useUiTexts()
  const label = useLabel()
  const staff = useAccount()?.role === 'staff'
  const { need, target } = lead
  return (
    <Page
      title={`${need.title} × ${target.title}`}
      lead={
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
      }
      actions={staff && <LeadActions lead={lead} />}
    >
      <Split
        paneLabel={t('pair')}
        pane={
          <>
            <FieldList>
              <Field label={t('need')} wide>
                <Link to="/needs/$needId" params={{ needId: need.id }}>
                  {need.title}
                </Link>
              </Field>
              <Field label={t('enterprise')} wide>
                {need.organization ? (
                  <OrganizationLink organization={need.organization} />
                ) : (
                  ui('enterpriseHidden')
                )}
              </Field>
              <Field label={t('target')} wide>
                <TargetLink target={target} />
              </Field>
              <Field label={t('institution')} wide>
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
        }
      >
        {staff && <TasksPanel subjectKind="lead" subjectId={lead.id} />}
        <AgreementsSection of={{ leadId: lead.id }} from={{ leadId: lead.id }} />
        <ThreadPanel lead={lead} />
        {staff && <PushesPanel lead={lead} />}
        <MovesPanel lead={lead} />
      </Split>
    </Page>
  )
}

function TargetLink({ target }: Pick<Lead, 'target'>) {
  if (target.kind !== 'result') return target.title
  return (
    <Link to="/results/$resultId" params={{ resultId: target.id }}>
      {target.title}
    </Link>
  )
}
