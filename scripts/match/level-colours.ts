import type { MatchLevel } from '@duijie/server/matching/calibration'

/** Dark text on a light ground, so that the word is read on a black-and-white print too. */
export const levelColours: Record<MatchLevel, { text: string; ground: string }> = {
  strong: { text: '#0B5D1E', ground: '#C6EFCE' },
  fair: { text: '#7F6000', ground: '#FFF2CC' },
  weak: { text: '#843C0C', ground: '#FBE5D6' },
  none: { text: '#595959', ground: '#EDEDED' },
}

export const levelLegend =
  '级别：强＝很可能对口，值得马上联系；中＝部分对口，可进一步了解；弱＝略有关联；无＝看不出关联。匹配度 0–100。'
