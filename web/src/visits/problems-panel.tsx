import type { Visit } from '@duijie/shared/visits'
import { Button } from 'antd'
import { useState } from 'react'
import { Panel } from '../ui/page.tsx'
import { ProblemCard } from './problem-card.tsx'
import { ProblemDialog } from './problem-dialog.tsx'
import { useVisitPageTexts } from './visit-texts.ts'

/** What was heard on a visit, one card each, and a way to add what was forgotten. */
export function ProblemsPanel({ visit }: { visit: Visit }) {
  const t = useVisitPageTexts()
  const [adding, setAdding] = useState(false)
  return (
    <Panel
      title={t('problems')}
      actions={visit.permissions.edit && <Button onClick={() => setAdding(true)}>{t('addProblem')}</Button>}
    >
      {visit.problems.length === 0 && <p>{t('problemsNone')}</p>}
      {visit.problems.map((problem) => (
        <ProblemCard key={problem.id} problem={problem} />
      ))}
      {adding && <ProblemDialog visitId={visit.id} problem={null} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
