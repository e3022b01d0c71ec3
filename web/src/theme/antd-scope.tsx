import 'dayjs/locale/zh-cn'
import derived from 'virtual:antd-tokens'
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import english from 'antd/es/locale/en_US'
import chinese from 'antd/es/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import style from './antd-scope.module.css'
import { useAntdStyles } from './antd-styles.ts'
import { antdTheme } from './antd-theme.ts'
import { useAppearance } from './appearance.ts'

/** The calendar's buttons are named by the year and the month that they show. */
const named = ({ DatePicker: picker, ...locale }: Locale): Locale => ({
  ...locale,
  ...(picker && { DatePicker: { ...picker, lang: { ...picker.lang, yearSelect: '', monthSelect: '' } } }),
})
/** antd's own is named in English, and stays part of the button's name where an answer comes at once. */
const waiting = <span aria-hidden="true" className={style.waiting} />
const locales = { 'zh-CN': named(chinese), en: named(english) }

/** antd's theme, density and language. Pages get it from their route, dialogs of the shell bring it along. */
export function AntdScope({ children }: { children: ReactNode }) {
  useAntdStyles()
  const language = useLanguage()
  const { mode, density } = useAppearance()
  const theme = useMemo(() => antdTheme(mode, density, derived[mode]), [mode, density])
  return (
    <ConfigProvider
      theme={theme}
      componentSize={density === 'compact' ? 'small' : 'middle'}
      locale={locales[language]}
      button={{ autoInsertSpace: false, loadingIcon: waiting }}
      form={{ scrollToFirstError: { focus: true, block: 'center' } }}
      // what is typed in a dialog is not lost by a press beside it
      modal={{ mask: { closable: false } }}
    >
      {children}
    </ConfigProvider>
  )
}
