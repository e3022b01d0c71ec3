import { FileSearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { StateNotice } from '../ui/state-notice.tsx'
import { useShellTexts } from './texts.ts'

export function NotFound() {
  const t = useShellTexts()
  return (
    <StateNotice
      icon={<FileSearchOutlined />}
      title={t('notFound')}
      text={t('notFoundText')}
      actions={<Link to="/">{t('toHome')}</Link>}
    />
  )
}
