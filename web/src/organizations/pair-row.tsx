import type { OrganizationPair } from '@duijie/shared/organization-merges'
import type { Organization } from '@duijie/shared/organizations'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationLink } from '../ui/organization-link.tsx'
import { Tag } from '../ui/tag.tsx'
import { distinctionChanges, organizationMergeCommands } from './merge-queries.ts'
import { useOrganizationMergeTexts } from './merge-texts.ts'
import style from './merges.module.css'

export function PairRow({ pair }: { pair: OrganizationPair }) {
  const t = useOrganizationMergeTexts()
  const [asking, setAsking] = useState(false)
  const { one, other, reason } = pair
  const command = useCommand({
    send: (ids: { oneId: string; otherId: string }, key) => organizationMergeCommands.distinguish(ids, key),
    invalidates: () => distinctionChanges,
    onDone() {
      notify(t('twoDone'))
      setAsking(false)
    },
  })
  return (
    <article className={style.pair} aria-label={`${one.name} ↔ ${other.name}`}>
      <div className={style.reason}>
        <Tag tone={reason === 'similar_name' ? 'neutral' : 'warning'}>{t(`reason.${reason}`)}</Tag>
      </div>
      <div className={style.sides}>
        <Side organization={one} />
        <Side organization={other} />
      </div>
      <div className={style.actions}>
        <Link
          to="/organizations/merges/$oneId/$otherId"
          params={{ oneId: one.id, otherId: other.id }}
          className={buttonClass.plain}
        >
          {t('compare')}
        </Link>
        <Button onClick={() => setAsking(true)}>{t('two')}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('twoTitle')}
        text={<p>{t('twoText')}</p>}
        confirmLabel={t('two')}
        busy={command.isPending}
        error={command.error}
        onConfirm={() => command.mutate({ oneId: one.id, otherId: other.id })}
        onCancel={() => setAsking(false)}
      />
    </article>
  )
}

function Side({ organization }: { organization: Organization }) {
  return (
    <div>
      <OrganizationLink organization={organization} />
      <MetaLine items={[organization.creditCode, organization.townshipName, organization.industry]} />
    </div>
  )
}
