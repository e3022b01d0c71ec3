import type { YearPlan, YearPlanSettings } from '@duijie/shared/trips'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Collapse, Form } from 'antd'
import { useState } from 'react'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { Page } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { AddTrip } from './add-to-plan.tsx'
import { LostStep } from './lost-step.tsx'
import { MakeEventDialog } from './make-event-dialog.tsx'
import { PlanComparison } from './plan-comparison.tsx'
import { PlanConditions } from './plan-conditions.tsx'
import { PlanFigures } from './plan-figures.tsx'
import { usePlanTexts } from './plan-texts.ts'
import { PlanningProgress } from './planning-progress.tsx'
import { yearPlanQueries } from './queries.ts'
import { RemovePlan } from './remove-plan.tsx'
import { useYearPlanTexts } from './texts.ts'
import { TripCard } from './trip-card.tsx'
import type { Dragged } from './trip-guest.tsx'
import { useArranging } from './use-arranging.ts'
import style from './year-plans.module.css'

const route = getRouteApi('/antd/year-plans/$planId')

/** One plan: what it covers, its trips to drag and pin, and planning anew around what is pinned. */
export function YearPlanPage() {
  const { planId } = route.useParams()
  const query = useQuery(yearPlanQueries.get(planId))
  return (
    <Loaded query={query} page>
      {(plan) => <OpenPlan plan={plan} />}
    </Loaded>
  )
}

function OpenPlan({ plan }: { plan: YearPlan }) {
  const t = usePlanTexts()
  const list = useYearPlanTexts()
  const { minute } = useDay()
  const arranging = useArranging(plan)
  const { trips, act, lost, error } = arranging
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [makingId, setMakingId] = useState<string | null>(null)
  const busy = arranging.arranging || arranging.planning
  const making = plan.trips.findIndex(({ id }) => id === makingId)
  const trip = plan.trips[making]
  const { name } = plan.updatedBy ?? {}
  return (
    <Page
      title={plan.title}
      crumbs={<Breadcrumbs list="yearPlans" />}
      lead={
        <MetaLine
          items={[
            list('year', { year: plan.year }),
            name && t('saidBy', { name, time: minute(plan.updatedAt) }),
          ]}
        />
      }
      actions={trips.every(({ eventId }) => eventId === null) && <RemovePlan plan={plan} />}
    >
      <div className={style.stack}>
        {lost && <LostStep plan={plan} lost={lost} onDismiss={arranging.forget} />}
        <FailureAlert error={error} />
        <PlanFigures plan={plan} busy={busy} />
        <Replanning
          key={plan.id}
          settings={plan.settings}
          busy={busy}
          planning={arranging.planning}
          onReplan={arranging.replan}
        />
        {plan.before && <PlanComparison plan={plan} before={plan.before} busy={busy} act={act} />}
        <section aria-labelledby="trips">
          <h2 id="trips">{t('trips', { count: trips.length })}</h2>
          <p className={style.quiet}>{t('dragHint')}</p>
          <ol className={style.trips}>
            {trips.map((each, place) => (
              <TripCard
                key={each.id || `new ${place}`}
                {...{ trip: each, place, trips, busy, act, dragged }}
                onDrag={setDragged}
                onMake={() => setMakingId(each.id)}
              />
            ))}
          </ol>
          <AddTrip busy={busy} act={act} />
        </section>
      </div>
      {trip && trip.eventId === null && (
        <MakeEventDialog plan={plan} trip={trip} number={making + 1} onClose={() => setMakingId(null)} />
      )}
    </Page>
  )
}

interface ReplanningProps {
  settings: YearPlanSettings
  busy: boolean
  planning: boolean
  onReplan: (settings: YearPlanSettings) => void
}

function Replanning({ settings, busy, planning, onReplan }: ReplanningProps) {
  const t = usePlanTexts()
  const unsaved = useUnsaved(busy)
  return (
    <Form<YearPlanSettings>
      layout="vertical"
      initialValues={settings}
      onValuesChange={unsaved.touch}
      onFinish={(changed) => {
        unsaved.settle()
        onReplan(changed)
      }}
      disabled={busy}
    >
      <Collapse
        items={[
          { key: 'conditions', label: t('conditions'), forceRender: true, children: <PlanConditions /> },
        ]}
      />
      <div className={style.replan}>
        <Button type="primary" htmlType="submit" loading={planning}>
          {t('replan')}
        </Button>
        <span className={style.quiet}>{t('replanHint')}</span>
      </div>
      {planning && <PlanningProgress />}
    </Form>
  )
}
