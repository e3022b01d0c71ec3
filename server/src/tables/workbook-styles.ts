/** The styles of cells, by their place in the list of the workbook. */
export const cellStyles = { text: 1, number: 2, wan: 3, day: 4, instant: 5, heading: 6, required: 7 } as const

const top = '<alignment vertical="center"/>'
const middle = '<alignment horizontal="center" vertical="center"/>'
const cell = (format: number, alignment = top, font = 0, fill = 0, border = 0) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`

export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.######"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>',
  '<fonts count="3"><font><sz val="10.5"/><name val="等线"/><family val="2"/></font><font><b/><sz val="10.5"/><name val="等线"/><family val="2"/></font><font><b/><sz val="10.5"/><color rgb="FFB42318"/><name val="等线"/><family val="2"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF9DB2CE"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="8">${[
    cell(0),
    cell(0),
    cell(0),
    cell(164),
    cell(165),
    cell(166),
    cell(0, middle, 1, 2, 1),
    cell(0, middle, 2, 2, 1),
  ].join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')
