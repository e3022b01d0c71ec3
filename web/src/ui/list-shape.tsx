import style from './list-shape.module.css'
import { useListTexts } from './list-texts.ts'
import type { ListView } from './list-view.ts'

interface ListShapeProps {
  value: ListView['shape']
  onChange: (shape: ListView['shape']) => void
}

/** A list as rows to read, or as a table to compare. */
export function ListShape({ value, onChange }: ListShapeProps) {
  const t = useListTexts()
  return (
    <fieldset className={style.shape}>
      <legend className="visually-hidden">{t('shape')}</legend>
      {(['rows', 'table'] as const).map((shape) => (
        <button
          key={shape}
          type="button"
          className={style.button}
          aria-pressed={shape === value}
          onClick={() => onChange(shape)}
        >
          {t(`shape.${shape}`)}
        </button>
      ))}
    </fieldset>
  )
}
