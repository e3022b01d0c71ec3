import type { Readable } from 'node:stream'
import type { ExportLanguage } from '@duijie/shared/exports'
import type { SheetCell } from '../../tables/sheet-cell.ts'
import { columnName, type WrittenColumn, type WrittenSheet } from '../../tables/sheet-xml.ts'
import { workbookStream } from '../../tables/workbook-stream.ts'
import type { Template, TemplateColumn } from './template.ts'

/** So many rows take advice and choices. */
const FILLED_ROWS = 2000

const words = {
  zh: {
    notes: '填写说明',
    options: '选项',
    column: '列',
    required: '必填',
    yes: '是',
    advice: '填写要求',
    choice: '可选值',
  },
  en: {
    notes: 'Notes',
    options: 'Options',
    column: 'Column',
    required: 'Required',
    yes: 'yes',
    advice: 'What it takes',
    choice: 'Options',
  },
}

/** The sheet to fill in, a sheet that says what each column takes, and a hidden one with the words to choose from. */
export function templateWorkbook(
  { title, columns }: Template,
  language: ExportLanguage,
  townships: readonly string[],
): Readable {
  const say = words[language]
  const optionsOf = ({ options }: TemplateColumn): readonly string[] =>
    options === 'townships' ? townships : options.map((label) => label[language])
  const chosen = columns.map((column) => ({ column, options: optionsOf(column) }))
  const lists = chosen.filter(({ options }) => options.length > 0)

  const written = chosen.map(({ column, options }): WrittenColumn => {
    const at = lists.findIndex((list) => list.column === column)
    const place = `$${columnName(Math.max(at, 0))}$`
    return {
      heading: column.heading[language],
      width: column.width,
      required: column.required,
      advice: column.advice[language],
      ...(at >= 0 && {
        choice: {
          cells: `'${say.options}'!${place}2:${place}${options.length + 1}`,
          closed: !column.several && column.options !== 'townships',
        },
      }),
    }
  })
  const notes = chosen.map(({ column, options }): SheetCell[] => [
    column.heading[language],
    column.required ? say.yes : null,
    column.advice[language],
    options.join('；'),
  ])
  const most = Math.max(0, ...lists.map(({ options }) => options.length))
  const optionRows = Array.from({ length: most }, (_, row) =>
    lists.map(({ options }) => options[row] ?? null),
  )

  const sheets: WrittenSheet[] = [
    { name: title[language], columns: written, rows: [], filledRows: FILLED_ROWS },
    {
      name: say.notes,
      columns: [
        { heading: say.column, width: 22 },
        { heading: say.required, width: 8 },
        { heading: say.advice, width: 60 },
        { heading: say.choice, width: 100 },
      ],
      rows: [notes],
    },
    {
      name: say.options,
      columns: lists.map(({ column }) => ({ heading: column.heading[language], width: 20 })),
      rows: [optionRows],
      hidden: true,
    },
  ]
  return workbookStream(sheets)
}
