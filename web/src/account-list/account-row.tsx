import type { Account } from '@duijie/shared/accounts'
import { roleLabels } from '@duijie/shared/labels'
import { useLabel } from '../i18n/use-label.ts'
import { RecordRow } from '../ui/record-row.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import { AccountActions, type AccountAsk } from './account-actions.tsx'
import { useAccountListTexts } from './texts.ts'

interface AccountRowProps {
  account: Account
  tone: Tone
  onAsk: (ask: AccountAsk, account: Account) => void
}

/** One account: whose it is, and whether it may be used. */
export function AccountRow({ account, tone, onAsk }: AccountRowProps) {
  const t = useAccountListTexts()
  const label = useLabel()
  const { minute } = useDay()
  return (
    <RecordRow
      title={account.name}
      facts={[
        account.account,
        label(roleLabels[account.role]),
        (account.organization ?? account.township)?.name,
        <AccountActions key="actions" account={account} onAsk={onAsk} />,
      ]}
      state={<Tag tone={tone}>{t(account.status)}</Tag>}
      day={account.lastSignInAt ? t('signedInAt', { at: minute(account.lastSignInAt) }) : t('neverSignedIn')}
    />
  )
}
