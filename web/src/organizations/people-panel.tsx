import type { ContactPerson } from '@duijie/shared/contact-persons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Tag } from '../ui/tag.tsx'
import { belongingCommands, belongingQueries } from './belonging-queries.ts'
import { useBelongingTexts } from './belonging-texts.ts'
import style from './organizations.module.css'
import { PersonDialog } from './person-dialog.tsx'

/** Whom to talk to at an organization. They are read when asked for, because every reading is kept. */
export function PeoplePanel({ organizationId }: { organizationId: string }) {
  const t = useBelongingTexts()
  const [shown, setShown] = useState(false)
  return (
    <Panel
      title={t('people')}
      actions={!shown && <Button onClick={() => setShown(true)}>{t('peopleShow')}</Button>}
    >
      {shown ? <People organizationId={organizationId} /> : <p className={style.none}>{t('peopleLead')}</p>}
    </Panel>
  )
}

const changes = [['contact-persons'], ['organizations']]

function People({ organizationId }: { organizationId: string }) {
  const t = useBelongingTexts()
  const query = useQuery(belongingQueries.people(organizationId))
  const [edited, setEdited] = useState<ContactPerson | 'new' | null>(null)
  const [takenId, setTakenId] = useState<string | null>(null)
  return (
    <Loaded query={query} skeleton={<Skeleton lines={3} />}>
      {({ items, permissions }) => (
        <>
          {items.length === 0 && <p className={style.none}>{t('peopleNone')}</p>}
          <ul className={style.rows}>
            {items.map((person) => (
              <li key={person.id} className={style.line}>
                <Person person={person} />
                {permissions.edit && (
                  <span className={style.tags}>
                    <Button size="small" onClick={() => setEdited(person)}>
                      {t('edit')}
                    </Button>
                    <Button size="small" danger onClick={() => setTakenId(person.id)}>
                      {t('take')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {permissions.edit && (
            <p className={style.below}>
              <Button onClick={() => setEdited('new')}>{t('add')}</Button>
            </p>
          )}
          {edited && (
            <PersonDialog
              organizationId={organizationId}
              person={edited === 'new' ? null : edited}
              assign={permissions.assign}
              onClose={() => setEdited(null)}
            />
          )}
          {items
            .filter(({ id }) => id === takenId)
            .map((person) => (
              <TakeOff
                key={person.id}
                organizationId={organizationId}
                person={person}
                onClose={() => setTakenId(null)}
              />
            ))}
        </>
      )}
    </Loaded>
  )
}

function Person({ person }: { person: ContactPerson }) {
  const t = useBelongingTexts()
  const { name, post, phone, email, wechat, note, owner, primary } = person
  return (
    <div>
      <p className={style.person}>
        <strong>{name}</strong>
        {post}
        {primary && <Tag tone="accent">{t('primary')}</Tag>}
      </p>
      <p className={style.person}>
        {phone && (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={t('call', { name })}>
            {phone}
          </a>
        )}
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {wechat && <span>{t('wechatOf', { id: wechat })}</span>}
      </p>
      <MetaLine items={[owner && t('ownedBy', { name: owner.name }), note]} />
    </div>
  )
}

function TakeOff({
  organizationId,
  person,
  onClose,
}: {
  organizationId: string
  person: ContactPerson
  onClose: () => void
}) {
  const t = useBelongingTexts()
  const command = useCommand({
    send: (gone: ContactPerson, key) => belongingCommands.removePerson(organizationId, gone, key),
    invalidates: () => changes,
    onFailed: useRefreshOnConflict(changes),
    onDone() {
      notify(t('saved'))
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      title={t('takeTitle', { name: person.name })}
      text={<p>{t('takeText')}</p>}
      confirmLabel={t('take')}
      danger
      busy={command.isPending}
      error={command.error}
      onConfirm={() => command.mutate(person)}
      onCancel={onClose}
    />
  )
}
