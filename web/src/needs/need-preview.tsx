import type { NeedAudience } from '@duijie/shared/need-views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDisclosureTexts } from './disclosure-texts.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { needQueries } from './queries.ts'

/** A need that is saved, as others see it. */
export function NeedPreview({ id }: { id: string }) {
  const t = useDisclosureTexts()
  const [audience, setAudience] = useState<NeedAudience>('visitor')
  const query = useQuery(needQueries.preview(id, audience))
  return <PreviewPanel lead={t('lead')} audience={audience} onAudience={setAudience} query={query} />
}
