import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { confirmationLinkChanges, needCommands, needQueries } from './queries.ts'
import style from './refining.module.css'
import { useRefiningTexts } from './refining-texts.ts'

/** The link that staff send the enterprise, so that it confirms the wording on its phone. */
export function ConfirmationLinks({ needId }: { needId: string }) {
  const t = useRefiningTexts()
  const { dayOfInstant } = useDay()
  const { data } = useQuery(needQueries.confirmationLinks(needId))
  const change = useCommand({
    send: (what: 'send' | 'revoke') =>
      what === 'send' ? needCommands.sendLink(needId) : needCommands.revokeLinks(needId),
    invalidates: () => confirmationLinkChanges(needId),
  })
  const [link] = data?.items ?? []
  const address = link?.token ? `${window.location.origin}/r/${link.token}` : null
  return (
    <div className={style.links}>
      <Panel title={t('sendLink')}>
        <div className={style.paste}>
          <p>{t('sendLinkLead')}</p>
          {link && (
            <p>
              {link.recipientName} · {t(`state.${link.state}`)} ·{' '}
              {t('validUntil', { day: dayOfInstant(link.expiresAt) })}
            </p>
          )}
          {link && !link.byPhone && <p>{t('noPhone')}</p>}
          {address && <p className={style.address}>{address}</p>}
          <div className={style.items}>
            {address && (
              <Button
                type="primary"
                onClick={() => void navigator.clipboard.writeText(address).then(() => notify(t('copied')))}
              >
                {t('copy')}
              </Button>
            )}
            <Button loading={change.isPending} onClick={() => change.mutate('send')}>
              {t('newLink')}
            </Button>
            {link?.state === 'open' && (
              <Button danger disabled={change.isPending} onClick={() => change.mutate('revoke')}>
                {t('revoke')}
              </Button>
            )}
          </div>
          <FailureAlert error={change.error} />
        </div>
      </Panel>
    </div>
  )
}
