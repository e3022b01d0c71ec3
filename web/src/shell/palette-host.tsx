import { type ComponentType, useEffect, useState } from 'react'
import { useSession } from '../lib/use-session.ts'
import { notify } from '../ui/notify.ts'
import { overlay, useAsked } from './asked.ts'
import { useKeyTexts } from './key-texts.ts'

const close = () => overlay.end('palette')

/** The palette where it was asked for; its code comes with the first use. */
export function PaletteHost() {
  const t = useKeyTexts()
  const open = useAsked() === 'palette'
  const [Palette, setPalette] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  const { status, account, expired } = useSession()

  useEffect(() => close, [])
  useEffect(() => {
    if (!open) return
    import('../palette/palette.tsx').then(
      ({ Palette: loaded }) => setPalette(() => loaded),
      () => {
        close()
        notify(t('findFailed'), 'danger')
      },
    )
  }, [t, open])

  if (!Palette || !open || status === 'restoring' || expired) return null
  return <Palette key={account?.id ?? 'visitor'} onClose={close} />
}
