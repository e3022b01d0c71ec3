import { changeLanguage } from '../i18n/i18n.ts'
import { useLanguage } from '../i18n/use-language.ts'
import style from './menu.module.css'
import { useShellTexts } from './texts.ts'

/** Names the other language in that language. */
export function LanguageSwitch() {
  const t = useShellTexts()
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className={style.item} lang={other} onClick={() => void changeLanguage(other)}>
      {t('language')}
    </button>
  )
}
