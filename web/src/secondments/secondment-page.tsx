import type { Secondment } from '@duijie/shared/secondments'
import {
  secondmentActionLabels,
  secondmentGradeLabels,
  secondmentStageLabels,
} from '@duijie/shared/voucher-labels'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RecordFiles } from '../attachments/record-files.tsx'
import { useLabel } from '../i18n/use-label.ts'
import { useAccount } from '../lib/use-session.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { HistoryPanel } from '../ui/history-panel.tsx'
import { HistoryTimeline } from '../ui/history-timeline.tsx'
import { LeadLine } from '../ui/lead-line.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Split } from '../ui/split.tsx'
import { StageWay } from '../ui/stage-way.tsx'
import { SecondmentStageTag } from '../ui/support-tags.tsx'
import { TasksPanel } from '../ui/tasks-panel.tsx'
import { useDay } from '../ui/use-day.ts'
import { DaysPanel } from './days-panel.tsx'
import { secondmentQueries } from './queries.ts'
import { SecondmentFacts } from './secondment-facts.tsx'
import { SecondmentMoves } from './secondment-moves.tsx'
import style from './secondments.module.css'
import { useSecondmentTexts } from './texts.ts'
import { useTerm } from './use-term.ts'

const route = getRouteApi('/antd/secondments/$secondmentId')

/** One secondment: who serves where, the days served, and everything done about it. */
export function SecondmentPage() {
  const { secondmentId } = route.useParams()
  const query = useQuery(secondmentQueries.get(secondmentId))
  return (
    <Loaded query={query} page>
      {(secondment) => <WholeSecondment secondment={secondment} />}
    </Loaded>
  )
}

function WholeSecondment({ secondment }: { secondment: Secondment }) {
  const t = useSecondmentTexts()
  const term = useTerm()
  const staff = useAccount()?.role === 'staff'
  const { id, expert, enterprise, stage, permissions } = secondment
  const moves = useQuery(secondmentQueries.moves(id))
  return (
    <Page
      title={`${expert.name} · ${enterprise.name}`}
      crumbs={<Breadcrumbs list="secondments" />}
      lead={
        <LeadLine
          state={<SecondmentStageTag stage={stage} />}
          facts={[secondment.post, expert.institution.name, term(secondment)]}
        />
      }
      actions={
        permissions.edit && (
          <Link
            to="/secondments/$secondmentId/edit"
            params={{ secondmentId: id }}
            className={buttonClass.plain}
          >
            {t('edit')}
          </Link>
        )
      }
    >
      <Split paneLabel={t('facts')} pane={<SecondmentFacts secondment={secondment} />}>
        {staff && <SecondmentMoves key={secondment.id} secondment={secondment} />}
        <Terms secondment={secondment} staff={staff} />
        <Assessment secondment={secondment} />
        <DaysPanel secondment={secondment} />
        <RecordFiles subjectKind="secondment" subjectId={id} />
        {staff && <TasksPanel subjectKind="secondment" subjectId={id} />}
        <StageWay query={moves} labels={secondmentStageLabels} />
        {staff && <Changes secondmentId={id} />}
      </Split>
    </Page>
  )
}

/** The terms before and after this one; a renewed term asks for the next. */
function Terms({ secondment, staff }: { secondment: Secondment; staff: boolean }) {
  const t = useSecondmentTexts()
  const { id, stage, renewedFromId, renewedAsId } = secondment
  const open = staff && stage === 'renewed' && renewedAsId === null
  if (!renewedFromId && !renewedAsId && !open) return null
  return (
    <Panel title={t('termLabel')}>
      {open && <p>{t('renewHint')}</p>}
      <div className={style.actions}>
        {open && (
          <Link to="/secondments/new" search={{ renewsId: id }} className={buttonClass.primary}>
            {t('renew')}
          </Link>
        )}
        {renewedAsId && (
          <Link to="/secondments/$secondmentId" params={{ secondmentId: renewedAsId }}>
            {t('next')}
          </Link>
        )}
        {renewedFromId && (
          <Link to="/secondments/$secondmentId" params={{ secondmentId: renewedFromId }}>
            {t('before')}
          </Link>
        )}
      </div>
    </Panel>
  )
}

function Assessment({ secondment: { grade, assessment, assessedOn } }: { secondment: Secondment }) {
  const t = useSecondmentTexts()
  const label = useLabel()
  const { day } = useDay()
  if (grade === null) return null
  return (
    <Panel title={t('assessment')}>
      <p>
        {[label(secondmentGradeLabels[grade]), assessedOn && day(assessedOn)].filter(Boolean).join(' · ')}
      </p>
      {assessment && <p className={style.assessment}>{assessment}</p>}
    </Panel>
  )
}

function Changes({ secondmentId }: { secondmentId: string }) {
  const query = useQuery(secondmentQueries.history(secondmentId))
  return (
    <HistoryPanel>
      <Loaded query={query} skeleton={<Skeleton lines={3} />}>
        {({ items }) => (
          <HistoryTimeline entries={items} actions={secondmentActionLabels} states={secondmentStageLabels} />
        )}
      </Loaded>
    </HistoryPanel>
  )
}
