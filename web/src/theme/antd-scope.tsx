import 'dayjs/locale/zh-cn'
import { ConfigProvider } from 'antd'
import english from 'antd/es/locale/en_US'
import chinese from 'antd/es/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { antdTheme } from './antd-theme.ts'
import { useAppearance } from './appearance.ts'

/** antd's theme, density and language. Pages get it from their route, dialogs of the shell bring it along. */
export function AntdScope({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const { mode, density } = useAppearance()
  const theme = useMemo(() => antdTheme(mode, density), [mode, density])
  return (
    <ConfigProvider
      theme={theme}
      componentSize={density === 'compact' ? 'small' : 'middle'}
      locale={language === 'en' ? english : chinese}
      button={{ autoInsertSpace: false }}
      // what is typed in a dialog is not lost by a press beside it
      modal={{ mask: { closable: false } }}
    >
      {children}
    </ConfigProvider>
  )
}
