import { techFieldLabels } from '@duijie/shared/labels'
import type { SecondmentSideStatus } from '@duijie/shared/secondment-side-statuses'
import type { SecondmentRequest } from '@duijie/shared/secondment-sides'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { secondmentCommands, sideChanges } from './queries.ts'
import { RequestDialog } from './request-dialog.tsx'
import style from './secondments.module.css'
import { SideButtons, SideStatusTag } from './side-state.tsx'
import { useSideTexts } from './side-texts.ts'

/** An enterprise that asks; for the bureau the way to who might suit it. */
export function RequestCard({ request }: { request: SecondmentRequest }) {
  const t = useSideTexts()
  const label = useLabel()
  const staff = useAccount()?.role === 'staff'
  const [editing, setEditing] = useState(false)
  const change = useCommand({
    send: (status: SecondmentSideStatus, key) => secondmentCommands.patchRequest(request, { status }, key),
    invalidates: () => sideChanges,
    onDone: ({ status }) => notify(t(status === 'open' ? 'reopened' : 'withdrawn')),
  })
  const { id, enterprise, need, post, techFields, wishes, status, permissions, secondmentId } = request
  return (
    <article className={style.card}>
      <div>
        <h3>{enterprise.name}</h3>
        <MetaLine items={[post, ...techFields.map((field) => label(techFieldLabels[field]))]} />
        {need && (
          <p className={style.wishes}>
            <Link to="/needs/$needId" params={{ needId: need.id }}>
              {t('forNeed', { title: need.title })}
            </Link>
          </p>
        )}
        {wishes && <p className={style.wishes}>{wishes}</p>}
        <FailureAlert error={change.error} />
      </div>
      <div className={style.actions}>
        <SideStatusTag status={status} />
        {staff && status === 'open' && (
          <Link
            to="/secondment-candidates"
            search={{ enterpriseId: enterprise.id, requestId: id }}
            className={buttonClass.plain}
          >
            {t('candidates')}
          </Link>
        )}
        {secondmentId && (
          <Link to="/secondments/$secondmentId" params={{ secondmentId }} className={buttonClass.plain}>
            {t('secondment')}
          </Link>
        )}
        {permissions.edit && status !== 'filled' && (
          <SideButtons status={status} command={change} onEdit={() => setEditing(true)} />
        )}
      </div>
      {editing && <RequestDialog edited={request} onClose={() => setEditing(false)} />}
    </article>
  )
}
