import { Button } from 'antd'
import { useState } from 'react'
import { lazyDialog } from './lazy-dialog.tsx'
import { useShareTexts } from './share-texts.ts'

const ShareDialog = lazyDialog(() => import('./share-dialog.tsx'))

/** For public pages: what there is to share them, and the printer. */
export function SharePage({ path }: { path: string }) {
  const t = useShareTexts()
  const [dialog, setDialog] = useState<'unused' | 'open' | 'closed'>('unused')
  return (
    <>
      <Button onClick={() => setDialog('open')}>{t('share')}</Button>
      <Button onClick={() => window.print()}>{t('print')}</Button>
      {dialog !== 'unused' && (
        <ShareDialog path={path} open={dialog === 'open'} onClose={() => setDialog('closed')} />
      )}
    </>
  )
}
