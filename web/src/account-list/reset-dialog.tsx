import type { Account } from '@duijie/shared/accounts'
import type { IssuedResetLink } from '@duijie/shared/password-resets'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { passwordResetWay } from '../lib/password-resets.ts'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { useDay } from '../ui/use-day.ts'
import style from './accounts.module.css'
import { accountCommands } from './queries.ts'
import { useResetTexts } from './reset-texts.ts'

/** Lets somebody in again: a link by mail, or one to hand over, which is shown this once. */
export function ResetDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useResetTexts()
  const way = useQuery(passwordResetWay())
  const { id, name, email } = account
  const mail = useCommand({
    send: (_: 'mail', key) => accountCommands.mailReset(id, key),
    onDone() {
      onClose()
      notify(t('mailed', { email }))
    },
  })
  const make = useCommand({ send: (_: 'link') => accountCommands.makeReset(id) })
  const byMail = way.data?.byMail === true && email !== ''
  return (
    <Modal
      open
      title={t('title', { account: account.account })}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
      onCancel={onClose}
    >
      {make.data ? (
        <HandedOver name={name} byPhone={make.data.byPhone} link={make.data} />
      ) : (
        <div className={style.reset}>
          <p>{t('text', { name })}</p>
          <div className={style.ways}>
            {byMail && (
              <Button type="primary" loading={mail.isPending} onClick={() => mail.mutate('mail')}>
                {t('mail', { email })}
              </Button>
            )}
            <Button
              type={byMail ? 'default' : 'primary'}
              loading={make.isPending}
              onClick={() => make.mutate('link')}
            >
              {t('make')}
            </Button>
          </div>
          {way.data && !byMail && <p className={style.aside}>{t(email === '' ? 'noEmail' : 'noServer')}</p>}
          <FailureAlert error={mail.error ?? make.error} />
        </div>
      )}
    </Modal>
  )
}

function HandedOver({ name, byPhone, link }: { name: string; byPhone: boolean; link: IssuedResetLink }) {
  const t = useResetTexts()
  const { minute } = useDay()
  const url = `${location.origin}/r/${link.token}`
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      notify(t('copied'))
    } catch {
      notify(t('copyFailed'), 'danger')
    }
  }
  return (
    <div className={style.reset}>
      <p>{t('once', { until: minute(link.expiresAt) })}</p>
      <Input.TextArea
        readOnly
        autoSize
        value={url}
        aria-label={t('link')}
        onFocus={(event) => event.target.select()}
      />
      <div className={style.ways}>
        <Button type="primary" onClick={() => void copy(t('message', { name, url }))}>
          {t('copyMessage')}
        </Button>
        <Button onClick={() => void copy(url)}>{t('copyLink')}</Button>
      </div>
      <p className={style.aside}>{t(byPhone ? 'byPhone' : 'noPhone')}</p>
    </div>
  )
}
