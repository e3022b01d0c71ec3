import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useSearchTexts } from './texts.ts'

interface FilterDrawerProps {
  open: boolean
  total: number
  onClose: () => void
  children: ReactNode
}

/** The facets on narrow screens; the list behind follows each choice, the button goes back to it. */
export default function FilterDrawer({ open, total, onClose, children }: FilterDrawerProps) {
  const t = useSearchTexts()
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="right"
      size={320}
      title={t('filters')}
      footer={
        <Button type="primary" size="large" block onClick={onClose}>
          {t('showResults', { total })}
        </Button>
      }
    >
      {children}
    </Drawer>
  )
}
