import { fold } from './fold.ts'
import { readTermLists } from './term-lists.ts'

let common: ReadonlySet<string> | undefined

/** The reviewed list, folded. */
export function commonWords(): ReadonlySet<string> {
  common ??= new Set(readTermLists('words/common').flatMap((line) => fold(line).split(/\s+/)))
  return common
}

const materialCharacters = new Set(
  '锂铍硼氟钠镁铝硅磷硫氯钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘铯钡镧铈钕钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞铊铅铋氢氧氮氨碳煤钢玉茶酒菇菌酶肽醇酯醚酮醛酸碱盐胶漆纱棉麻丝绸纸革玻陶瓷窑泵阀',
)

/** Words that every need and result has: they say nothing about what the thing is. */
export function isCommonWord(word: string): boolean {
  return commonWords().has(word)
}

/** Lone characters that name a substance or a product, kept although they are single. */
export function isMaterialCharacter(character: string): boolean {
  return materialCharacters.has(character)
}
