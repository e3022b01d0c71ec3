import { Button, Modal } from 'antd'
import { AntdScope } from '../theme/antd-scope.tsx'
import { OnceThere } from '../ui/once-there.tsx'
import { useShellTexts } from './texts.ts'

interface DraftsDialogProps {
  count: number
  onLeave: (removeDrafts: boolean) => void
  onCancel: () => void
}

export default function DraftsDialog({ count, onLeave, onCancel }: DraftsDialogProps) {
  const t = useShellTexts()
  return (
    <AntdScope>
      <OnceThere>
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
      </OnceThere>
    </AntdScope>
  )
}
