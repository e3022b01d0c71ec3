import type { Mail } from '@duijie/shared/mails'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { mailChanges, mailCommands } from './queries.ts'
import { useMailTexts } from './texts.ts'

/** Has a mail sent that was given up or kept; nothing for the others. */
export function SendButton({ mail }: { mail: Pick<Mail, 'id' | 'state'> }) {
  const t = useMailTexts()
  const send = useCommand({
    send: (id: string, key) => mailCommands.send([id], key),
    invalidates: () => mailChanges,
    onDone: ({ queued }) => notify(t('queued', { count: queued })),
  })
  if (mail.state !== 'failed' && mail.state !== 'kept') return null
  return (
    <>
      <Button size="small" loading={send.isPending} onClick={() => send.mutate(mail.id)}>
        {t(mail.state === 'failed' ? 'sendAgain' : 'sendNow')}
      </Button>
      <FailureAlert error={send.error} />
    </>
  )
}
