import style from './column-choice.module.css'
import type { Column } from './data-table.tsx'
import { DropDown } from './drop-down.tsx'
import { ChevronDownIcon } from './icons.tsx'
import { useListTexts } from './list-texts.ts'
import { isShown } from './list-view.ts'

interface ColumnChoiceProps {
  columns: readonly Pick<Column<never>, 'key' | 'title' | 'heading' | 'control' | 'optional'>[]
  turned: readonly string[]
  onChange: (turned: string[]) => void
}

/** Which columns a table shows. */
export function ColumnChoice({ columns, turned, onChange }: ColumnChoiceProps) {
  const t = useListTexts()
  const turn = (key: string) =>
    onChange(turned.includes(key) ? turned.filter((other) => other !== key) : [...turned, key])
  return (
    <DropDown
      className={style.button ?? ''}
      button={
        <>
          {t('columns')}
          <ChevronDownIcon />
        </>
      }
    >
      {() => (
        <fieldset className={style.columns}>
          <legend className="visually-hidden">{t('columns')}</legend>
          {columns
            .filter(({ heading, control }) => !heading && !control)
            .map((column) => (
              <label key={column.key}>
                <input type="checkbox" checked={isShown(column, turned)} onChange={() => turn(column.key)} />
                {column.title}
              </label>
            ))}
          {turned.length > 0 && (
            <button type="button" className={style.button} onClick={() => onChange([])}>
              {t('usualColumns')}
            </button>
          )}
        </fieldset>
      )}
    </DropDown>
  )
}
