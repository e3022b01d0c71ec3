import { Page } from '../ui/page.tsx'
import { useAccountTexts } from './texts.ts'
export function PasswordPage() {
  const t = useAccountTexts()
  return (
    <Page title={t('registerNow')} width="narrow">
      <p />
    </Page>
  )
}
