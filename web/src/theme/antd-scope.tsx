import { ConfigProvider } from 'antd'
import english from 'antd/es/locale/en_US'
import chinese from 'antd/es/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { antdTheme } from './antd-theme.ts'

/** antd's theme and language. Pages get it from their route, dialogs of the shell bring it along. */
export function AntdScope({ children }: { children: ReactNode }) {
  const language = useLanguage()
  return (
    <ConfigProvider
      theme={antdTheme}
      locale={language === 'en' ? english : chinese}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
