import type { Account } from '@duijie/shared/accounts'
import { organizationKindLabels, roleLabels } from '@duijie/shared/labels'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Field, FieldList } from '../ui/field-list.tsx'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { reviewCommands, reviewQueries } from './queries.ts'
import style from './review.module.css'
import { useReviewTexts } from './texts.ts'

const CHANGED = [['accounts'], ['organizations']]

/** A registration: the organization, who asks for it, and the decision. */
export function AccountCard({ account }: { account: Account }) {
  const t = useReviewTexts()
  const label = useLabel()
  const { minute } = useDay()
  const [rejecting, setRejecting] = useState(false)
  const name = account.organization?.name ?? account.name
  const organization = useQuery({
    ...reviewQueries.organization(account.organization?.id ?? ''),
    enabled: account.organization !== null,
  }).data
  const approve = useCommand({
    send: (id: string, key) => reviewCommands.approve(id, key),
    invalidates: () => CHANGED,
    onDone: () => notify(t('approved', { name })),
  })
  const reject = useCommand({
    send: ({ id, reason }: { id: string; reason: string }, key) => reviewCommands.reject(id, reason, key),
    invalidates: () => CHANGED,
    onDone: () => notify(t('rejected', { name })),
  })
  const isNew = organization?.status === 'pending'
  return (
    <article className={style.card}>
      <h2>{name}</h2>
      <p className={style.aside}>
        {account.organization && <Tag>{label(organizationKindLabels[account.organization.kind])}</Tag>}{' '}
        {organization && (
          <Tag tone={isNew ? 'info' : 'warning'}>{t(isNew ? 'newOrganization' : 'knownOrganization')}</Tag>
        )}{' '}
        {t('waitingSince', { time: minute(account.createdAt) })}
      </p>
      <FieldList>
        <Field label={t('creditCode')}>
          {organization && (organization.creditCode ?? <Tag tone="warning">{t('creditCodeMissing')}</Tag>)}
        </Field>
        {account.organization?.kind === 'enterprise' && (
          <Field label={t('township')}>{organization?.townshipName}</Field>
        )}
        <Field label={t('industry')}>{organization?.industry}</Field>
        <Field label={t('address')}>{organization?.address}</Field>
        <Field label={t('applicant')}>
          {account.name} · {label(roleLabels[account.role])}
        </Field>
        <Field label={t('account')}>{account.account}</Field>
        <Field label={t('phone')}>{account.phone}</Field>
        <Field label={t('email')}>{account.email}</Field>
      </FieldList>
      <FailureAlert error={approve.error} />
      <div className={style.buttons}>
        <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(account.id)}>
          {t('approve')}
        </Button>
        <Button onClick={() => setRejecting(true)}>{t('reject')}</Button>
      </div>
      <ReasonDialog
        open={rejecting}
        danger
        title={t('rejectTitle', { name })}
        confirmLabel={t('reject')}
        usual={[t('usualName'), t('usualCode'), t('usualOutside')]}
        busy={reject.isPending}
        error={reject.error}
        onConfirm={(reason) => reject.mutate({ id: account.id, reason })}
        onCancel={() => setRejecting(false)}
      />
    </article>
  )
}
