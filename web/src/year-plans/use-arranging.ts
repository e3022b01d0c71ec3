import type { PlannedTrip, PlannedTripInput, YearPlan, YearPlanSettings } from '@duijie/shared/trips'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from '../lib/failures.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { notify } from '../ui/notify.ts'
import { inputOf, type Step } from './arranging.ts'
import { usePlanTexts } from './plan-texts.ts'
import { planChanges, yearPlanCommands, yearPlanQueries } from './queries.ts'

/** A step that somebody else's change came before, and what doing it again does; null where it cannot be done. */
export interface Lost {
  words: string
  again: ((plan: YearPlan) => void) | null
}

export type Act = (words: string, step: Step) => void

/** Changes of a plan, each made to the version that was read: of two people one is told, and nothing is lost. */
export function useArranging(plan: YearPlan) {
  const t = usePlanTexts()
  const client = useQueryClient()
  const [ahead, setAhead] = useState<PlannedTrip[] | null>(null)
  const [lost, setLost] = useState<Lost | null>(null)
  const refresh = useRefreshOnConflict(planChanges)
  const { id } = plan

  function done(next: YearPlan, words: string) {
    client.setQueryData(yearPlanQueries.get(id).queryKey, next)
    void client.invalidateQueries({ queryKey: yearPlanQueries.list().queryKey })
    setAhead(null)
    setLost(null)
    notify(t('done', { step: words }))
  }
  function failed(error: Error, missed: Lost) {
    setAhead(null)
    if (isProblem(error, 'version_conflict', 'stage_conflict')) setLost(missed)
    refresh(error)
  }

  const arrange = useCommand({
    send: ({ version, trips }: { version: number; trips: PlannedTripInput[]; missed: Lost }, key) =>
      yearPlanCommands.arrange({ id, version }, trips, key),
    onDone: (next, { missed }) => done(next, missed.words),
    onFailed: (error, { missed }) => failed(error, missed),
  })
  const planning = useCommand({
    send: ({ version, settings }: { version: number; settings: YearPlanSettings; missed: Lost }, key) =>
      yearPlanCommands.replan({ id, version }, settings, key),
    onDone: (next, { missed }) => done(next, missed.words),
    onFailed: (error, { missed }) => failed(error, missed),
  })

  function actOn({ version, trips: standing }: YearPlan, words: string, step: Step) {
    const trips = step(standing)
    if (!trips) return setLost({ words, again: null })
    setLost(null)
    setAhead(trips)
    const again = (latest: YearPlan) => actOn(latest, words, step)
    arrange.mutate({ version, trips: inputOf(trips), missed: { words, again } })
  }
  function replanOf({ version }: YearPlan, settings: YearPlanSettings) {
    setLost(null)
    const again = (latest: YearPlan) => replanOf(latest, settings)
    planning.mutate({ version, settings, missed: { words: t('step.replan'), again } })
  }
  const act: Act = (words, step) => actOn(plan, words, step)

  const error = arrange.error ?? planning.error
  return {
    /** as they stand, the step under way included */
    trips: ahead ?? plan.trips,
    act,
    replan: (settings: YearPlanSettings) => replanOf(plan, settings),
    lost,
    forget: () => setLost(null),
    arranging: arrange.isPending,
    planning: planning.isPending,
    /** other than that somebody came first */
    error: lost ? null : error,
  }
}
