import { useSyncExternalStore } from 'react'
import style from './notices.module.css'
import { noticeStore } from './notify.ts'

export function Notices() {
  const notices = useSyncExternalStore(noticeStore.subscribe, noticeStore.get)
  return (
    <div className={style.stack} role="status" aria-live="polite">
      {notices.map(({ id, text, tone, action }) => (
        <div key={id} className={`${style.notice} ${style[tone]}`}>
          {text}
          {action && (
            <button
              type="button"
              className={style.action}
              onClick={() => {
                noticeStore.close(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
