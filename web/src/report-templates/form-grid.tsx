import type { FormSheet } from '@duijie/shared/report-template-sheets'
import { Segmented } from 'antd'
import style from './report-templates.module.css'
import { useTemplateTexts } from './texts.ts'

interface FormGridProps {
  sheets: readonly FormSheet[]
  shown: FormSheet | undefined
  onShow: (sheet: string) => void
  /** what is filled into a cell, by sheet and cell; null where nothing is */
  filledWith: (sheet: string, cell: string) => string | null
  onChoose: (sheet: string, cell: string) => void
}

/** The form as a table: a tap on a cell binds it, or leads to what it is bound to. */
export function FormGrid({ sheets, shown: sheet, onShow, filledWith, onChoose }: FormGridProps) {
  const t = useTemplateTexts()
  if (!sheet) return null
  return (
    <div className={style.form}>
      <p className={style.hint}>{t('gridHint')}</p>
      {sheets.length > 1 && (
        <Segmented
          aria-label={t('sheet')}
          value={sheet.name}
          options={sheets.map(({ name }) => name)}
          onChange={onShow}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls by the keyboard */}
      <section className={style.sheet} tabIndex={0} aria-label={t('gridOf', { sheet: sheet.name })}>
        <table>
          <thead>
            <tr>
              <td />
              {sheet.columns.map((letters) => (
                <th key={letters} scope="col">
                  {letters}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {cells.map(({ cell, text, columnSpan, rowSpan, formula }) => {
                  const filled = filledWith(sheet.name, cell)
                  return (
                    <td
                      key={cell}
                      colSpan={columnSpan}
                      rowSpan={rowSpan}
                      data-filled={filled !== null || undefined}
                    >
                      {formula ? (
                        <span title={t('formula')}>{text || 'ƒ'}</span>
                      ) : (
                        <button
                          type="button"
                          aria-label={t(filled === null ? 'bindCell' : 'boundCell', {
                            cell,
                            what: filled ?? text,
                          })}
                          onClick={() => onChoose(sheet.name, cell)}
                        >
                          {filled ?? text}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sheet.cut && <p className={style.hint}>{t('gridCut')}</p>}
    </div>
  )
}
