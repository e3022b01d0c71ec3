import { useSyncExternalStore } from 'react'
import style from './offline-notice.module.css'
import { useShellTexts } from './texts.ts'

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export function OfflineNotice() {
  const t = useShellTexts()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  if (online) return null
  return (
    <div className={style.notice} role="status">
      {t('offline')}
    </div>
  )
}
