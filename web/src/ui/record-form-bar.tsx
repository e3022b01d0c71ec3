import { Button } from 'antd'
import { FormBar } from './form-bar.tsx'
import { useRecordTexts } from './record-texts.ts'

interface RecordFormBarProps {
  /** the record is a draft that can be submitted */
  submits: boolean
  busy: 'save' | 'submit' | null
  onGo: (goal: 'save' | 'submit') => void
}

/** Save, and submit where the record is still a draft. */
export function RecordFormBar({ submits, busy, onGo }: RecordFormBarProps) {
  const t = useRecordTexts()
  return (
    <FormBar note={t('draftKept')}>
      <Button
        size="large"
        type={submits ? 'default' : 'primary'}
        loading={busy === 'save'}
        disabled={busy === 'submit'}
        onClick={() => onGo('save')}
      >
        {t(submits ? 'saveDraft' : 'save')}
      </Button>
      {submits && (
        <Button
          size="large"
          type="primary"
          loading={busy === 'submit'}
          disabled={busy === 'save'}
          onClick={() => onGo('submit')}
        >
          {t('submit')}
        </Button>
      )}
    </FormBar>
  )
}
