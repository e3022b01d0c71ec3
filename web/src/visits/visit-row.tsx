import { dayOf } from '@duijie/shared/days'
import { visitKindLabels } from '@duijie/shared/visit-labels'
import { openVisitProblemStages } from '@duijie/shared/visit-stages'
import type { Visit } from '@duijie/shared/visits'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { RecordRow } from '../ui/record-row.tsx'
import { useDay } from '../ui/use-day.ts'
import { VisitStageTag } from './stage-tags.tsx'
import { useVisitTexts } from './texts.ts'

export function VisitRow({ visit, named = true }: { visit: Visit; named?: boolean }) {
  const t = useVisitTexts()
  const label = useLabel()
  const { day } = useDay()
  const { problems, stage } = visit
  const open = problems.filter((problem) => openVisitProblemStages.some((each) => each === problem.stage))
  const overdue = problems.filter(({ overdueDays }) => overdueDays > 0).length

  function noteOf(): string | null {
    if (stage === 'cancelled') return t('cancelledNote', { reason: visit.stageReason })
    if (stage === 'planned' && visit.day < dayOf(new Date())) return t('lateNote')
    return overdue > 0 ? t('overdueCount', { count: overdue }) : null
  }

  return (
    <RecordRow
      title={
        <Link to="/visits/$visitId" params={{ visitId: visit.id }}>
          {named ? visit.enterprise.name : day(visit.day)}
        </Link>
      }
      facts={[
        label(visitKindLabels[visit.kind]),
        t('leadBy', { name: visit.leadVisitor.name }),
        named && visit.townshipName,
        ...visit.topics,
        problems.length > 0 && t('problemCount', { count: problems.length }),
        open.length > 0 && t('openCount', { count: open.length }),
      ]}
      note={noteOf()}
      state={<VisitStageTag stage={stage} />}
      day={named ? day(visit.day) : ''}
    />
  )
}
