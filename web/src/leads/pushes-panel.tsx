import type { Lead } from '@duijie/shared/leads'
import type { Push } from '@duijie/shared/pushes'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import { usePushTexts } from './push-texts.ts'
import { PushedItem } from './pushed-list.tsx'
import style from './pushes-panel.module.css'
import { leadCommands, leadQueries } from './queries.ts'

/** Whom the lead was sent to, and the links that still open. */
export function PushesPanel({ lead }: { lead: Lead }) {
  const t = usePushTexts()
  const { minute } = useDay()
  const query = useQuery(leadQueries.pushes(lead.id))
  const [revoking, setRevoking] = useState<Push | null>(null)
  const revoke = useCommand({
    send: (push: Push, key) => leadCommands.revoke(push.id, key),
    invalidates: () => [leadQueries.pushes(lead.id).queryKey],
    onDone: () => setRevoking(null),
  })
  return (
    <Panel title={t('pushes')}>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.none}>{t('pushesNone')}</p>
          ) : (
            <ul className={style.pushes}>
              {items.map((push) => (
                <li key={push.id}>
                  <details>
                    <summary>
                      {t(`recipient.${push.recipientKind}`)} · {push.organizationName} ·{' '}
                      {minute(push.createdAt)} · {t(`linkState.${push.link.state}`)}
                    </summary>
                    <PushedItem push={push} />
                    {push.link.token !== null && (
                      <Button size="small" danger onClick={() => setRevoking(push)}>
                        {t('revoke')}
                      </Button>
                    )}
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <ConfirmDialog
        open={revoking !== null}
        title={t('revokeTitle')}
        text={t('revokeText')}
        confirmLabel={t('revoke')}
        danger
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoking && revoke.mutate(revoking)}
        onCancel={() => setRevoking(null)}
      />
    </Panel>
  )
}
