import type { OrganizationTownships } from '@duijie/shared/organization-townships'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import { belongingCommands, belongingQueries, organizationChanges } from './belonging-queries.ts'
import { useBelongingTexts } from './belonging-texts.ts'
import style from './organizations.module.css'
import { TownshipDialog } from './township-dialog.tsx'

type Entry = OrganizationTownships['items'][number]

/** In which township or park an enterprise has been since when; the bureau enters moves and corrects them. */
export function TownshipsPanel({ enterpriseId }: { enterpriseId: string }) {
  const t = useBelongingTexts()
  const query = useQuery(belongingQueries.townships(enterpriseId))
  const [asked, setAsked] = useState<Entry | 'new' | null>(null)
  const [removed, setRemoved] = useState<Entry | null>(null)
  return (
    <Panel
      title={t('townships')}
      actions={query.data?.permissions.edit && <Button onClick={() => setAsked('new')}>{t('move')}</Button>}
    >
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ items, permissions }) => (
          <>
            {items.length === 0 && <p className={style.none}>{t('townshipsNone')}</p>}
            <ul className={style.rows}>
              {items.map((entry) => (
                <li key={entry.fromDay} className={style.line}>
                  <TownshipEntry entry={entry} />
                  {permissions.edit && (
                    <span className={style.tags}>
                      <Button size="small" onClick={() => setAsked(entry)}>
                        {t('correct')}
                      </Button>
                      {items.length > 1 && (
                        <Button size="small" danger onClick={() => setRemoved(entry)}>
                          {t('remove')}
                        </Button>
                      )}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {asked && (
        <TownshipDialog
          enterpriseId={enterpriseId}
          entry={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
      {removed && (
        <RemoveEntry enterpriseId={enterpriseId} entry={removed} onClose={() => setRemoved(null)} />
      )}
    </Panel>
  )
}

function TownshipEntry({ entry }: { entry: Entry }) {
  const t = useBelongingTexts()
  const { day } = useDay()
  return (
    <div>
      <strong>{entry.townshipName}</strong>
      <MetaLine
        items={[
          t('from', { day: day(entry.fromDay) }),
          entry.by && t('by', { name: entry.by }),
          entry.reason,
        ]}
      />
    </div>
  )
}

function RemoveEntry({
  enterpriseId,
  entry,
  onClose,
}: {
  enterpriseId: string
  entry: Entry
  onClose: () => void
}) {
  const t = useBelongingTexts()
  const command = useCommand({
    send: (reason: string, key) => belongingCommands.remove(enterpriseId, entry.fromDay, reason, key),
    invalidates: () => organizationChanges,
    onDone() {
      notify(t('saved'))
      onClose()
    },
  })
  return (
    <ReasonDialog
      open
      title={t('removeTitle')}
      text={<p>{t('removeText')}</p>}
      confirmLabel={t('remove')}
      placeholder={t('reasonNeeded')}
      danger
      busy={command.isPending}
      error={command.error}
      onConfirm={(reason) => command.mutate(reason)}
      onCancel={onClose}
    />
  )
}
