import { useNeedFormTexts } from './form-texts.ts'
import style from './own-words.module.css'

/** The enterprise's own words, to read beside the ordered text. */
export function OwnWords({ text }: { text: string }) {
  const t = useNeedFormTexts()
  return (
    <section className={style.words}>
      <h3>{t('originalText')}</h3>
      <p>{text || t('originalTextNone')}</p>
    </section>
  )
}
