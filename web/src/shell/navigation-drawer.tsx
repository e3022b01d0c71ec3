import { Drawer } from 'antd'
import { StackedNavigation } from './navigation-links.tsx'
import { useShellTexts } from './texts.ts'

export default function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useShellTexts()
  return (
    <Drawer open={open} onClose={onClose} placement="left" size={280} title={t('brand')}>
      <nav aria-label={t('mainNavigation')}>
        <StackedNavigation onLeave={onClose} />
      </nav>
    </Drawer>
  )
}
