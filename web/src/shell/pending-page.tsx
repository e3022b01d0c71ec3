import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useShellTexts } from './texts.ts'

/** While a page's code is on the way. */
export function PendingPage() {
  const t = useShellTexts()
  return (
    <Page title={t('tagline')}>
      <Skeleton />
    </Page>
  )
}
