import { useEffect, useState } from 'react'
import { useYearPlanTexts } from './texts.ts'
import style from './year-plans.module.css'

const SECOND_MS = 1000

/** How long the planner has been at it. */
export function PlanningProgress() {
  const t = useYearPlanTexts()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={style.progress} role="status" aria-live="off">
      <progress aria-hidden="true" /> <span>{t('planning', { seconds })}</span>
    </div>
  )
}
