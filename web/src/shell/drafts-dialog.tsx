import { Button, Modal } from 'antd'
import { useShellTexts } from './texts.ts'

interface DraftsDialogProps {
  count: number
  onLeave: (removeDrafts: boolean) => void
  onCancel: () => void
}

export default function DraftsDialog({ count, onLeave, onCancel }: DraftsDialogProps) {
  const t = useShellTexts()
  return (
    <Modal
      open
      title={t('draftsTitle', { count })}
      onCancel={onCancel}
      footer={
        <>
          <Button danger onClick={() => onLeave(true)}>
            {t('draftsRemove')}
          </Button>
          <Button type="primary" onClick={() => onLeave(false)}>
            {t('draftsKeep')}
          </Button>
        </>
      }
    >
      <p>{t('draftsText')}</p>
    </Modal>
  )
}
