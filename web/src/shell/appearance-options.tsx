import { useId } from 'react'
import { changeLanguage } from '../i18n/i18n.ts'
import { languages } from '../i18n/language.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { appearance, densities, themes, useAppearance } from '../theme/appearance.ts'
import style from './appearance-options.module.css'
import { useShellTexts } from './texts.ts'

const languageNames = { 'zh-CN': '中文', en: 'English' }

/** Light or dark, wide or narrow rows, and the language; each takes effect at once and is kept. */
export function AppearanceOptions() {
  const t = useShellTexts()
  const { theme, density } = useAppearance()
  return (
    <div className={style.options}>
      <Choice
        name={t('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChoose={appearance.chooseTheme}
      />
      <Choice
        name={t('density')}
        value={density}
        options={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
        onChoose={appearance.chooseDensity}
      />
      <Choice
        name={t('language')}
        value={useLanguage()}
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        onChoose={changeLanguage}
      />
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  name: string
  value: Value
  options: { value: Value; label: string; lang?: string }[]
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ name, value, options, onChoose }: ChoiceProps<Value>) {
  const group = useId()
  return (
    <fieldset className={style.choice}>
      <legend>{name}</legend>
      <div className={style.values}>
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={group}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
