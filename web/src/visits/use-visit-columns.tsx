import { visitKindLabels } from '@duijie/shared/visit-labels'
import { openVisitProblemStages } from '@duijie/shared/visit-stages'
import type { Visit } from '@duijie/shared/visits'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import type { Column } from '../ui/data-table.tsx'
import { useListTexts } from '../ui/list-texts.ts'
import { useDay } from '../ui/use-day.ts'
import { VisitStageTag } from './stage-tags.tsx'
import { useVisitTexts } from './texts.ts'

/** Visits side by side. */
export function useVisitColumns(): Column<Visit>[] {
  const t = useVisitTexts()
  const words = useListTexts()
  const label = useLabel()
  const { day } = useDay()
  return [
    {
      key: 'enterprise',
      title: words('column.enterprise'),
      heading: true,
      cell: ({ id, enterprise }) => (
        <Link to="/visits/$visitId" params={{ visitId: id }}>
          {enterprise.name}
        </Link>
      ),
    },
    { key: 'day', short: true, title: t('day'), cell: (visit) => day(visit.day) },
    {
      key: 'stage',
      short: true,
      title: t('stage'),
      cell: ({ stage }) => <VisitStageTag stage={stage} />,
    },
    { key: 'kind', short: true, title: t('kind'), cell: ({ kind }) => label(visitKindLabels[kind]) },
    { key: 'township', title: t('township'), cell: ({ townshipName }) => townshipName },
    { key: 'leadVisitor', short: true, title: t('leadVisitor'), cell: ({ leadVisitor }) => leadVisitor.name },
    {
      key: 'visitors',
      title: t('visitors'),
      optional: true,
      cell: ({ visitors }) => visitors.map(({ name }) => name).join(' · '),
    },
    { key: 'topics', title: t('topics'), optional: true, cell: ({ topics }) => topics.join(' · ') },
    {
      key: 'problems',
      number: true,
      title: t('allProblems'),
      cell: ({ problems }) => problems.length || null,
    },
    {
      key: 'open',
      number: true,
      title: t('openProblemsOfVisit'),
      cell: ({ problems }) =>
        problems.filter(({ stage }) => openVisitProblemStages.some((open) => open === stage)).length || null,
    },
  ]
}
