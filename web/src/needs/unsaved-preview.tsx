import type { NeedAudience } from '@duijie/shared/need-views'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSettled } from '../lib/use-settled.ts'
import style from './disclosure.module.css'
import { useDisclosureTexts } from './disclosure-texts.ts'
import type { NeedValues } from './need-values.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { needQueries } from './queries.ts'

interface UnsavedPreviewProps {
  /** of the need that is changed; undefined for a new one */
  id: string | undefined
  typed: NeedValues
}

/** What is typed, as others would see it; asked for only while its author looks. */
export function UnsavedPreview(props: UnsavedPreviewProps) {
  const t = useDisclosureTexts()
  const [open, setOpen] = useState(false)
  return open ? (
    <Preview {...props} />
  ) : (
    <Button className={style.opens ?? ''} onClick={() => setOpen(true)}>
      {t('openUnsaved')}
    </Button>
  )
}

function Preview({ id, typed }: UnsavedPreviewProps) {
  const t = useDisclosureTexts()
  const [audience, setAudience] = useState<NeedAudience>('visitor')
  const query = useQuery(needQueries.previewUnsaved(useSettled(typed), id, audience))
  return <PreviewPanel lead={t('leadUnsaved')} audience={audience} onAudience={setAudience} query={query} />
}
