import { dayOf } from '@duijie/shared/days'
import type { SummaryParagraph } from '@duijie/shared/summaries'
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { withFontFallbacks } from './font-fallbacks.ts'

interface OfficialPaper {
  title: string
  issuer: string
  /** an instant: the day of the paper */
  day: string
  paragraphs: readonly SummaryParagraph[]
}

/** GB/T 9704: sizes in half points (二号 22 pt, 三号 16 pt, 四号 14 pt), 28 pt from line to line, indents of two characters. */
const SIZE = { title: 44, body: 32, page: 28 }
const LINE = 28 * 20
const TWO_CHARACTERS = 2 * 16 * 20
const mm = convertMillimetersToTwip
const paper = { width: mm(210), height: mm(297) }
const margin = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) }

/** Western letters and digits in Times New Roman, Chinese in the font that is asked for. */
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})
export const paperFonts = {
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  heading3: '仿宋_GB2312',
  body: '仿宋_GB2312',
  page: '宋体',
} as const

const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
const run = (text: string, name: keyof typeof paperFonts, size = SIZE.body) =>
  new TextRun({ text, size, font: font(paperFonts[name]) })
const line = (children: TextRun[], options: IParagraphOptions = {}) =>
  new Paragraph({ spacing, ...options, children })

/** A Word file of the paper, as bytes. */
export async function officialDocument({ title, issuer, day, paragraphs }: OfficialPaper): Promise<Buffer> {
  const [year, month, date] = dayOf(new Date(day)).split('-').map(Number)
  const signed = { alignment: AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS * 2 } }
  const document = new Document({
    title,
    creator: issuer,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZE.body, font: font(paperFonts.body) } } } },
    sections: [
      {
        properties: { page: { size: paper, margin } },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          line([run(title, 'title', SIZE.title)], {
            alignment: AlignmentType.CENTER,
            spacing: { ...spacing, line: 36 * 20, after: LINE },
          }),
          ...paragraphs.map(({ kind, parts }) =>
            line(
              parts.map(({ text }) => run(text, kind)),
              { indent: { firstLine: TWO_CHARACTERS }, keepNext: kind === 'heading1' || kind === 'heading2' },
            ),
          ),
          ...(issuer
            ? [
                line([]),
                line([run(issuer, 'body')], signed),
                line([run(`${year}年${month}月${date}日`, 'body')], signed),
              ]
            : []),
        ],
      },
    ],
  })
  return withFontFallbacks(await Packer.toBuffer(document))
}

/** — 1 —, at the outer edge of the sheet, one character from it. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const edge = SIZE.page * 10
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: edge } : { left: edge },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            size: SIZE.page,
            font: font(paperFonts.page),
          }),
        ],
      }),
    ],
  })
}
