import { Drawer } from 'antd'
import { useState } from 'react'
import { takeTo } from './follow-pages.ts'
import { StackedNavigation } from './navigation-links.tsx'
import { useShellTexts } from './texts.ts'

export default function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useShellTexts()
  const [leaving, setLeaving] = useState(false)

  /** Whoever chose a page goes on there, not at the button that opened the menu. */
  function settle(there: boolean) {
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!there && leaving && heading) takeTo(heading)
    setLeaving(false)
  }

  return (
    <Drawer
      open={open}
      onClose={onClose}
      afterOpenChange={settle}
      focusable={{ focusTriggerAfterClose: !leaving }}
      placement="left"
      size={280}
      title={t('brand')}
    >
      <nav aria-label={t('mainNavigation')}>
        <StackedNavigation
          onLeave={() => {
            setLeaving(true)
            onClose()
          }}
        />
      </nav>
    </Drawer>
  )
}
