import type { PlannedTrip } from '@duijie/shared/trips'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { organizationQuery } from '../lib/organizations.ts'
import { notify } from '../ui/notify.ts'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { addTrip, moveEnterprise } from './arranging.ts'
import { usePlanTexts } from './plan-texts.ts'
import type { Act } from './use-arranging.ts'
import style from './year-plans.module.css'

interface AddGuestProps {
  trip: PlannedTrip
  number: number
  busy: boolean
  act: Act
}

/** An enterprise that the planner did not think of joins the trip. */
export function AddGuest({ trip, number, busy, act }: AddGuestProps) {
  const t = usePlanTexts()
  const client = useQueryClient()
  const [adding, setAdding] = useState(false)
  if (!adding) {
    return (
      <Button
        size="small"
        type="dashed"
        disabled={busy}
        aria-label={t('addGuestOf', { number })}
        onClick={() => setAdding(true)}
      >
        {t('addGuest')}
      </Button>
    )
  }
  async function add(id: string | null) {
    setAdding(false)
    if (id === null) return
    const { kind, name } = await client.fetchQuery(organizationQuery(id))
    if (trip.enterprises.some((each) => each.id === id)) {
      return notify(t('alreadyThere', { name, number }), 'danger')
    }
    act(t('step.add', { name, number }), moveEnterprise({ id, kind, name }, null, trip.id))
  }
  return (
    <OrganizationSelect<string | null>
      id={`add-guest-${trip.id}`}
      kind="enterprise"
      value={null}
      placeholder={t('addGuestOf', { number })}
      onChange={(id) => void add(id)}
    />
  )
}

/** A trip that staff want whatever the planner says. */
export function AddTrip({ busy, act }: Pick<AddGuestProps, 'busy' | 'act'>) {
  const t = usePlanTexts()
  const client = useQueryClient()
  const [ids, setIds] = useState<string[]>([])
  async function add() {
    const found = await Promise.all(ids.map((id) => client.fetchQuery(organizationQuery(id))))
    setIds([])
    act(t('step.addTrip'), addTrip(found.map(({ id, kind, name }) => ({ id, kind, name }))))
  }
  return (
    <div className={style.addTrip}>
      <label htmlFor="add-trip">{t('addTrip')}</label>
      <OrganizationSelect<string[]>
        id="add-trip"
        kind="institution"
        multiple
        value={ids}
        placeholder={t('addTripHint')}
        onChange={(next) => setIds((next ?? []).slice(0, 6))}
      />
      <Button disabled={ids.length === 0 || busy} onClick={() => void add()}>
        {t('add')}
      </Button>
    </div>
  )
}
