import { Page } from '../ui/page.tsx'
import { useAccountTexts } from './texts.ts'
export function RegisterPage() {
  const t = useAccountTexts()
  return (
    <Page title={t('registerNow')} width="narrow">
      <p />
    </Page>
  )
}
