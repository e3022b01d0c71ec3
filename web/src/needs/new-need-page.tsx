import { useNavigate } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { NeedForm } from './need-form.tsx'
import { useNeedTexts } from './texts.ts'

export function NewNeedPage() {
  const t = useNeedTexts()
  const account = useAccount()
  const navigate = useNavigate()
  return (
    <Page title={t('newTitle')} lead={t(account?.role === 'enterprise' ? 'newLead' : 'newLeadBehalf')}>
      <NeedForm
        need={null}
        onSaved={(need, goal) => {
          notify(t(goal === 'submit' ? 'done.submit' : 'done.draft'))
          void navigate({ to: '/needs/$needId', params: { needId: need.id }, replace: true })
        }}
      />
    </Page>
  )
}
