import { useNavigate } from '@tanstack/react-router'
import { notify } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { ResultForm } from './result-form.tsx'
import { useResultTexts } from './texts.ts'

export function NewResultPage() {
  const t = useResultTexts()
  const navigate = useNavigate()
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <ResultForm
        result={null}
        onSaved={(result, goal) => {
          notify(t(goal === 'submit' ? 'done.submit' : 'done.draft'))
          void navigate({ to: '/results/$resultId', params: { resultId: result.id }, replace: true })
        }}
      />
    </Page>
  )
}
