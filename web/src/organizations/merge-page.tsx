import {
  defaultOrganizationChoice,
  type OrganizationChoices,
  type OrganizationMergeField,
  organizationMergeFields,
} from '@duijie/shared/organization-merges'
import type { Organization } from '@duijie/shared/organizations'
import { useQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FailureState } from '../ui/failure-state.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { organizationMergeChanges, organizationMergeCommands } from './merge-queries.ts'
import { useOrganizationMergeTexts } from './merge-texts.ts'
import style from './merges.module.css'
import { organizationQueries } from './queries.ts'

const route = getRouteApi('/antd/organizations/merges/$oneId/$otherId')

/** Two organizations side by side: which stays, and of each field which value. */
export function OrganizationMergePage() {
  const t = useOrganizationMergeTexts()
  const { oneId, otherId } = route.useParams()
  const [first, second] = useQueries({
    queries: [organizationQueries.get(oneId), organizationQueries.get(otherId)],
  })
  const failed = first.error ?? second.error
  if (failed) return <FailureState error={failed} onRetry={() => void first.refetch()} page />
  return (
    <Page title={t('compareTitle')} crumbs={<Breadcrumbs list={['organizations', 'merges']} />}>
      {first.data && second.data ? (
        <MergeForm key={oneId} one={first.data} other={second.data} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  )
}

type Choice = 'survivor' | 'merged' | 'both'

function MergeForm({ one, other }: { one: Organization; other: Organization }) {
  const t = useOrganizationMergeTexts()
  const navigate = route.useNavigate()
  const [survivorId, setSurvivorId] = useState(one.id)
  const [chosen, setChosen] = useState<OrganizationChoices>({})
  const [asking, setAsking] = useState(false)
  const oneStays = survivorId === one.id
  const [survivor, merged] = oneStays ? [one, other] : [other, one]
  const command = useCommand({
    send: (choices: OrganizationChoices, key) =>
      organizationMergeCommands.merge(
        {
          survivor: { id: survivor.id, version: survivor.version },
          merged: { id: merged.id, version: merged.version },
          choices,
        },
        key,
      ),
    invalidates: () => organizationMergeChanges,
    onDone() {
      notify(t('done'))
      void navigate({ to: '/organizations/merges', search: { state: 'merged' } })
    },
    onFailed: useRefreshOnConflict(organizationMergeChanges),
  })
  return (
    <>
      <div className={style.sheet}>
        <div className={style.compared}>
          <span />
          {[one, other].map((organization) => (
            <div key={organization.id}>
              <OrganizationLink organization={organization} />
              <Radio
                checked={survivorId === organization.id}
                onChange={() => {
                  setSurvivorId(organization.id)
                  setChosen({})
                }}
              >
                {t('stays')}
              </Radio>
            </div>
          ))}
        </div>
        {organizationMergeFields.map((field) => (
          <FieldRow
            key={field}
            field={field}
            one={one}
            other={other}
            oneStays={oneStays}
            choice={chosen[field] ?? defaultOrganizationChoice(field, survivor, merged)}
            onChoose={(choice) => setChosen((known) => ({ ...known, [field]: choice }))}
          />
        ))}
      </div>
      <p className={style.aside}>{t('townships')}</p>
      <div className={style.bar}>
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('merge')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('mergeTitle', { name: survivor.name })}
        text={<p>{t('mergeText', { name: merged.name })}</p>}
        confirmLabel={t('merge')}
        danger
        busy={command.isPending}
        error={command.error}
        onConfirm={() => command.mutate(chosen)}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}

function textOf(organization: Organization, field: OrganizationMergeField): string {
  switch (field) {
    case 'tags':
      return organization.tags.join('、')
    case 'contact':
      return [organization.contact?.name, organization.contact?.phone, organization.contact?.email]
        .filter(Boolean)
        .join(' ')
    default:
      return organization[field] ?? ''
  }
}

interface FieldRowProps {
  field: OrganizationMergeField
  one: Organization
  other: Organization
  oneStays: boolean
  choice: Choice
  onChoose: (choice: Choice) => void
}

function FieldRow({ field, one, other, oneStays, choice, onChoose }: FieldRowProps) {
  const t = useOrganizationMergeTexts()
  const [left, right] = [textOf(one, field), textOf(other, field)]
  const sides: { value: Choice; label: string }[] = [
    { value: oneStays ? 'survivor' : 'merged', label: t('left') },
    { value: oneStays ? 'merged' : 'survivor', label: t('right') },
    ...(field === 'tags' ? [{ value: 'both' as const, label: t('both') }] : []),
  ]
  return (
    <section className={style.compared} aria-label={t(field)}>
      <h3>{t(field)}</h3>
      <p>{left || <span className={style.aside}>{t('blank')}</span>}</p>
      <p>{right || <span className={style.aside}>{t('blank')}</span>}</p>
      {left !== right && (
        <Radio.Group
          className={style.choice ?? ''}
          aria-label={t('choose', { field: t(field) })}
          size="small"
          value={choice}
          onChange={(event) => onChoose(event.target.value)}
          options={sides}
        />
      )}
    </section>
  )
}
