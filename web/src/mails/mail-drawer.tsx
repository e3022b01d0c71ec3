import { useQuery } from '@tanstack/react-query'
import { Drawer, Tabs } from 'antd'
import { Loaded } from '../ui/loaded.tsx'
import style from './mail-drawer.module.css'
import { mailQueries } from './queries.ts'
import { useMailTexts } from './texts.ts'

/** A mail as its receiver sees it. The frame runs no scripts, and what it holds reaches nothing of this page. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMailTexts()
  const query = useQuery(mailQueries.get(id))
  return (
    <Drawer
      open
      size={720}
      onClose={onClose}
      title={query.data?.subject ?? t('title')}
      closable={{ 'aria-label': t('close') }}
    >
      <Loaded query={query}>
        {(mail) => (
          <>
            <p>
              {t('recipient')}：{mail.recipient.name} &lt;{mail.recipient.address}&gt;
            </p>
            <Tabs
              items={[
                {
                  key: 'html',
                  label: t('asHtml'),
                  children: (
                    <iframe className={style.letter} title={mail.subject} sandbox="" srcDoc={mail.html} />
                  ),
                },
                { key: 'text', label: t('asText'), children: <div className={style.text}>{mail.text}</div> },
              ]}
            />
          </>
        )}
      </Loaded>
    </Drawer>
  )
}
