import { visitKindLabels } from '@duijie/shared/visit-labels'
import type { Visit } from '@duijie/shared/visits'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { EnterpriseVisits } from '../ui/enterprise-visits.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { TasksPanel } from '../ui/tasks-panel.tsx'
import { useDay } from '../ui/use-day.ts'
import { ProblemsPanel } from './problems-panel.tsx'
import { visitQueries } from './queries.ts'
import { VisitStageTag } from './stage-tags.tsx'
import { VisitHistory } from './visit-history.tsx'
import { VisitMoves } from './visit-moves.tsx'
import { useVisitPageTexts } from './visit-texts.ts'
import style from './visits.module.css'

const route = getRouteApi('/antd/visits/$visitId')

/** One visit: who was where, what was found, and what becomes of what was heard. */
export function VisitPage() {
  const { visitId } = route.useParams()
  const query = useQuery(visitQueries.get(visitId))
  return (
    <Loaded query={query} page>
      {(visit) => <OpenVisit visit={visit} />}
    </Loaded>
  )
}

function OpenVisit({ visit }: { visit: Visit }) {
  const t = useVisitPageTexts()
  const label = useLabel()
  const staff = useAccount()?.role === 'staff'
  const { day } = useDay()
  const { stage, permissions } = visit
  return (
    <Page
      title={t('title', { name: visit.enterprise.name })}
      crumbs={<Breadcrumbs list="visits" />}
      width="reading"
      lead={
        <LeadLine
          state={<VisitStageTag stage={stage} />}
          facts={[
            day(visit.day),
            label(visitKindLabels[visit.kind]),
            visit.stageReason && stage === 'cancelled' && t('cancelled', { reason: visit.stageReason }),
          ]}
        />
      }
      actions={
        <>
          {stage === 'planned' && permissions.edit && (
            <Link to="/visits/$visitId/record" params={{ visitId: visit.id }} className={buttonClass.primary}>
              {t('record')}
            </Link>
          )}
          {permissions.edit && (
            <Link to="/visits/$visitId/edit" params={{ visitId: visit.id }} className={buttonClass.plain}>
              {t('edit')}
            </Link>
          )}
          <VisitMoves visit={visit} />
        </>
      }
    >
      <Facts visit={visit} />
      {stage !== 'cancelled' && <ProblemsPanel visit={visit} />}
      {staff && <TasksPanel subjectKind="visit" subjectId={visit.id} />}
      <EnterpriseVisits enterpriseId={visit.enterprise.id} except={visit.id} />
      <VisitHistory id={visit.id} />
    </Page>
  )
}

function Facts({ visit }: { visit: Visit }) {
  const t = useVisitPageTexts()
  const { day } = useDay()
  const { plannedOn, visitedOn, startTime: from, endTime: to, visitors, peopleMet, topics } = visit
  const hours =
    (from && to && t('hours', { from, to })) || (from && t('from', { from })) || (to && t('until', { to }))
  const planned = visitedOn !== null && plannedOn !== null && plannedOn !== visitedOn
  return (
    <Panel title={t('facts')}>
      <FieldList>
        <Field label={t('day')}>
          {[day(visit.day), hours, planned && t('plannedFor', { day: day(plannedOn) })]
            .filter(Boolean)
            .join(' · ')}
        </Field>
        <Field label={t('enterprise')}>
          <OrganizationLink organization={visit.enterprise} />
        </Field>
        <Field label={t('township')}>{visit.townshipName}</Field>
        <Field label={t('leadVisitor')}>{visit.leadVisitor.name}</Field>
        <Field label={t('visitors')}>{visitors.map(({ name }) => name).join(t('comma'))}</Field>
        <Field label={t('owner')}>{visit.owner.name}</Field>
        <Field label={t('topics')} wide>
          {topics.join(t('comma'))}
        </Field>
        <Field label={t('peopleMet')} wide>
          {peopleMet.length > 0 && (
            <ul className={style.contacts}>
              {peopleMet.map(({ name, post, phone }) => (
                <li key={`${name}${post}${phone}`}>
                  {[name, post].filter(Boolean).join(' ')}
                  {phone && (
                    <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={t('call', { name, phone })}>
                      {phone}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Field>
        <Field label={t('summary')} wide>
          {visit.summary && <span className={style.said}>{visit.summary}</span>}
        </Field>
        {visit.note && (
          <Field label={t('note')} wide>
            <span className={style.said}>{visit.note}</span>
          </Field>
        )}
      </FieldList>
      <AttachmentsPanel subjectKind="visit" subjectId={visit.id} />
    </Panel>
  )
}
