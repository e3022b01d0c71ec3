import { useQuery } from '@tanstack/react-query'
import { useAccount } from '../lib/use-session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { DigestForm, type DigestReader } from './digest-form.tsx'
import { digestQueries } from './queries.ts'
import { useDigestTexts } from './texts.ts'

/** What the account is told by itself, and how often. */
export function DigestsPage() {
  const t = useDigestTexts()
  const role = useAccount()?.role
  const reader: DigestReader = role === 'staff' || role === 'enterprise' ? role : 'liaison'
  const query = useQuery(digestQueries.own())
  return (
    <Page title={t('title')} lead={t(`lead.${reader}`)} width="narrow">
      <Panel>
        <Loaded query={query}>{(chosen) => <DigestForm chosen={chosen} reader={reader} />}</Loaded>
      </Panel>
    </Page>
  )
}
