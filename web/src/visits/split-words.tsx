import type { RefiningDraft } from '@duijie/shared/refining'
import type { VisitProblemInput } from '@duijie/shared/visit-problems'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { useVisitFormTexts } from './form-texts.ts'
import { visitCommands } from './queries.ts'
import style from './visits.module.css'

interface SplitWordsProps {
  problem: VisitProblemInput
  onSplit: (parts: Partial<VisitProblemInput>) => void
}

/** Fills the parts of a problem from its words; what is typed there already stays. */
export function SplitWords({ problem, onSplit }: SplitWordsProps) {
  const t = useVisitFormTexts()
  const [told, setTold] = useState<string | null>(null)
  const split = useCommand({
    send: (text: string) => visitCommands.split(text),
    onDone({ items }) {
      const parts = items[0] ? partsOf(items[0], problem) : {}
      if (items.length > 1) setTold(t('splitSeveral', { count: items.length }))
      else setTold(Object.keys(parts).length === 0 ? t('splitNone') : null)
      onSplit(parts)
    },
  })
  return (
    <div className={style.split}>
      <Button
        loading={split.isPending}
        disabled={problem.words.trim().length < 2}
        onClick={() => split.mutate(problem.words)}
      >
        {t('split')}
      </Button>
      <output className={style.told}>{told}</output>
      <FailureAlert error={split.error} />
    </div>
  )
}

function partsOf(draft: RefiningDraft, problem: VisitProblemInput): Partial<VisitProblemInput> {
  const { currentState, targets, constraints, budget, deadline } = draft
  const blank = (text: string) => text.trim() === ''
  const unpriced = problem.budgetFen === null && !problem.budgetNegotiable
  return {
    ...(currentState && blank(problem.presentValue) && { presentValue: currentState.value }),
    ...(targets && blank(problem.wantedValue) && { wantedValue: targets.value }),
    ...(constraints && blank(problem.constraints) && { constraints: constraints.value }),
    ...(budget && unpriced && { budgetFen: budget.value.range, budgetNegotiable: budget.value.negotiable }),
    ...(deadline && problem.deadline === null && { deadline: deadline.value }),
  }
}
