import { satisfactionLabels } from '@duijie/shared/visit-labels'
import type { VisitProblem } from '@duijie/shared/visit-problems'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { useDay } from '../ui/use-day.ts'
import { useMoneyRange } from '../ui/use-money.ts'
import { useVisitPageTexts } from './visit-texts.ts'
import style from './visits.module.css'

/** What is known of a problem beside its words; what is not is left out. */
export function ProblemFacts({ problem }: { problem: VisitProblem }) {
  const t = useVisitPageTexts()
  const label = useLabel()
  const { day } = useDay()
  const money = useMoneyRange()
  const { stage, need, dueOn, overdueDays, satisfaction } = problem
  const dayOf = (value: string | null) => value && day(value)
  const due = dueOn && <span className={overdueDays > 0 ? style.late : undefined}>{day(dueOn)}</span>
  const facts: [string, ReactNode][] = [
    [t('presentValue'), problem.presentValue],
    [t('wantedValue'), problem.wantedValue],
    [t('constraints'), problem.constraints],
    [t('budget'), money(problem.budgetFen, problem.budgetNegotiable)],
    [t('deadline'), dayOf(problem.deadline)],
    [t('handedTo'), problem.handedTo],
    [t('handedOnOn'), dayOf(problem.handedOnOn)],
    [t(stage === 'done' ? 'callBackBy' : 'dueOn'), due],
    [t('doneOn'), dayOf(problem.doneOn)],
    [t('answer'), problem.answer],
    [t('calledBackOn'), dayOf(problem.calledBackOn)],
    [t('satisfaction'), satisfaction && label(satisfactionLabels[satisfaction])],
    [t('callBackNote'), problem.callBackNote],
    [t('reason'), problem.stageReason],
  ]
  const known = facts.filter(([, value]) => value !== null && value !== '')
  return (
    <>
      {known.length > 0 && (
        <div className={style.facts}>
          <FieldList>
            {known.map(([name, value]) => (
              <Field key={name} label={name}>
                {value}
              </Field>
            ))}
          </FieldList>
        </div>
      )}
      {need && (
        <p className={style.facts}>
          {t('needOf')}{' '}
          <Link to="/needs/$needId" params={{ needId: need.id }}>
            {need.title}
          </Link>
        </p>
      )}
      {stage === 'need_made' && !need && <p className={style.facts}>{t('needGone')}</p>}
    </>
  )
}
