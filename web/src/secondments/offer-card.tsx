import { techFieldLabels } from '@duijie/shared/labels'
import type { SecondmentSideStatus } from '@duijie/shared/secondment-side-statuses'
import type { SecondmentOffer } from '@duijie/shared/secondment-sides'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { useDay } from '../ui/use-day.ts'
import { OfferDialog } from './offer-dialog.tsx'
import { secondmentCommands, sideChanges } from './queries.ts'
import style from './secondments.module.css'
import { SideButtons, SideStatusTag } from './side-state.tsx'
import { useSideTexts } from './side-texts.ts'

/** An expert who is willing. */
export function OfferCard({ offer }: { offer: SecondmentOffer }) {
  const t = useSideTexts()
  const label = useLabel()
  const { day } = useDay()
  const staff = useAccount()?.role === 'staff'
  const [editing, setEditing] = useState(false)
  const change = useCommand({
    send: (status: SecondmentSideStatus, key) => secondmentCommands.patchOffer(offer, { status }, key),
    invalidates: () => sideChanges,
    onDone: ({ status }) => notify(t(status === 'open' ? 'reopened' : 'withdrawn')),
  })
  const { expert, techFields, daysPerMonth, availableFrom, wishes, status, permissions } = offer
  return (
    <article className={style.card}>
      <div>
        <h3>
          <Link to="/experts/$expertId" params={{ expertId: expert.id }}>
            {expert.name}
          </Link>
        </h3>
        <MetaLine
          items={[
            expert.institution.name,
            expert.department,
            ...techFields.map((field) => label(techFieldLabels[field])),
            daysPerMonth !== null && t('perMonth', { days: daysPerMonth }),
            availableFrom && t('availableFrom', { day: day(availableFrom) }),
          ]}
        />
        {wishes && <p className={style.wishes}>{wishes}</p>}
        <FailureAlert error={change.error} />
      </div>
      <div className={style.actions}>
        <SideStatusTag status={status} />
        {staff && status === 'open' && (
          <Link to="/secondments/new" search={{ expertId: expert.id }} className={buttonClass.plain}>
            {t('appoint')}
          </Link>
        )}
        {permissions.edit && <SideButtons status={status} command={change} onEdit={() => setEditing(true)} />}
      </div>
      {editing && <OfferDialog edited={offer} onClose={() => setEditing(false)} />}
    </article>
  )
}
