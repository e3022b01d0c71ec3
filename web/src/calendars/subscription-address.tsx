import { Button, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './calendar.module.css'
import { calendarCommands, calendarQuery } from './queries.ts'
import { useCalendarTexts } from './texts.ts'

/** Calendar programs open addresses of this scheme themselves. */
const forCalendars = (address: string) => address.replace(/^https?:/, 'webcal:')

/** The address to copy, to change, and to end. */
export function SubscriptionAddress({ token, expiresAt }: { token: string; expiresAt: string }) {
  const t = useCalendarTexts()
  const { dayOfInstant } = useDay()
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null)
  const address = `${window.location.origin}/api/v1/calendars/${token}.ics`
  const change = useCommand({
    send: async (what: 'renew' | 'revoke', key) => {
      await calendarCommands[what === 'renew' ? 'issue' : 'revoke'](null, key)
    },
    invalidates: () => [calendarQuery().queryKey],
    onDone(_, what) {
      setAsking(null)
      notify(t(what === 'renew' ? 'renewed' : 'revoked'))
    },
  })
  async function copy() {
    try {
      await navigator.clipboard.writeText(address)
      notify(t('copied'))
    } catch {
      notify(t('copyFailed'), 'danger')
    }
  }
  return (
    <Panel title={t('address')}>
      <div className={style.address}>
        <Input readOnly aria-label={t('address')} value={address} onFocus={({ target }) => target.select()} />
        <Button type="primary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
      <p className={style.text}>{t('secret')}</p>
      <p className={style.text}>{t('until', { day: dayOfInstant(expiresAt) })}</p>
      <div className={style.actions}>
        <a href={forCalendars(address)} className={buttonClass.plain}>
          {t('open')}
        </a>
        <Button onClick={() => setAsking('renew')}>{t('renew')}</Button>
        <Button danger onClick={() => setAsking('revoke')}>
          {t('revoke')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          open
          title={t(asking)}
          text={<p>{t(`${asking}Text`)}</p>}
          confirmLabel={t(asking)}
          danger
          busy={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate(asking)}
          onCancel={() => {
            setAsking(null)
            change.reset()
          }}
        />
      )}
    </Panel>
  )
}
