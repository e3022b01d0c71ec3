import { defineTexts } from '../i18n/define-texts.ts'

export const useResultExampleTexts = defineTexts(
  'result-examples',
  {
    title: '对照例子：同一项成果，怎样写企业看得懂，怎样写没人问',
    titleWhy: '名称里有用在什么上、做什么、靠什么。企业是按自己的物件和问题来找的。',
    summaryGood:
      '解决薄壁铝合金件精铣后回弹变形的问题。壁厚 1.0～1.5 mm 的壳体，精铣后平面度 ≤ 0.04 mm，单件工时缩短 35%，不需要更换机床。已在两家企业小批量应用，累计 6000 余件。',
    summaryBad: '该技术处于国内领先水平，性能优良，具有广阔的市场前景和良好的经济社会效益。',
    summaryWhy: '先说解决什么问题，再给指标和条件，最后说在哪里验证过。',
    innovationGood:
      '现有做法靠降低进给换取精度；本工艺用多点随形支承配合对称去除余量，精铣内应力降低约六成，进给不必降低。',
    innovationBad: '首次提出了一种全新的方法，创新性强。',
    innovationWhy: '拿现有做法来比：哪里不一样，好多少。',
    applicationsGood: '新能源汽车电机壳体、通信基站散热壳体、无人机结构件',
    applicationsBad: '可广泛应用于各行各业',
    applicationsWhy: '写具体的产品和场合，企业搜的正是这些词；写得太宽等于没写。',
    trlGood: '第 6 级（中试）：在合作企业产线上连续加工 3 批',
    trlBad: '已经成熟，随时可以产业化',
    trlWhy: '选实际做到的一级。写高了，见面一问便知，反而失去信任。',
  },
  {
    title: 'Example: the same result, written well and written poorly',
    titleWhy:
      'What it is for, what it does, by what means: an enterprise searches by its part and its trouble.',
    summaryGood:
      'Keeps thin aluminium parts from springing back after milling. Walls of 1.0–1.5 mm: flatness ≤ 0.04 mm, cycle 35% shorter, no new machine. In small series at two enterprises, over 6,000 parts so far.',
    summaryBad: 'Leading in the country, of excellent performance, with a broad market and great benefits.',
    summaryWhy: 'First what it solves, then figures and conditions, then where it was proved.',
    innovationGood:
      'Usual practice buys accuracy by slow feed; here many supports follow the shape and stock is taken off in symmetry: stress falls by some 60%, the feed stays.',
    innovationBad: 'An entirely new method is proposed for the first time.',
    innovationWhy: 'Compare with present practice: what differs, and by how much.',
    applicationsGood: 'Motor housings of electric vehicles, housings of base stations, drone structures',
    applicationsBad: 'Widely applicable in all industries',
    applicationsWhy: 'Name products: these are the words an enterprise searches for.',
    trlGood: 'Level 6 (pilot): three batches on the line of a partner',
    trlBad: 'Mature, ready for industry at any time',
    trlWhy: 'Choose the level that was reached; too high a one costs trust at the first meeting.',
  },
)
