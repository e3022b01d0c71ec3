import { defineTexts } from '../i18n/define-texts.ts'

export const useNeedExampleTexts = defineTexts(
  'need-examples',
  {
    title: '对照例子：同一项需求，怎样写容易对上，怎样写对不上',
    titleWhy: '名称里有物件、工序和问题，院校在列表里一眼就知道是不是自己做的方向。',
    problemGood:
      '电机壳体，6061-T6，壁厚 1.2 mm，外形 180 × 150 × 60 mm。粗铣后精铣，松开夹具即回弹，平面度 0.12～0.15 mm，图纸要求 0.05 mm，每批约三成要人工校平。试过分层铣削、加支撑筋、降低进给，最好做到 0.09 mm。',
    problemBad: '加工质量不稳定，废品率较高，希望借助高校力量提高产品质量，降低生产成本。',
    problemWhy: '写清是什么件、哪道工序、现在多少、要到多少、试过什么。匹配和专家判断靠的都是这些。',
    currentStateGood:
      '三轴立式加工中心 6 台，真空夹具 1 套；现用刀具和切削参数可以提供；2 名工艺员配合试切，每月可停 3 天机。',
    currentStateBad: '公司技术力量雄厚，设备先进，是省级专精特新企业。',
    currentStateWhy: '院校据此判断方案在你们厂里能不能试、要不要添设备。',
    targetsGood: '平面度 ≤ 0.05 mm（松夹 24 小时后测）\n单件工时 ≤ 12 min\n连续三批合格率 ≥ 98%，每批 200 件',
    targetsBad: '达到国内领先水平，显著提高合格率。',
    targetsWhy: '每条都有数值、单位和条件，将来验收量得出来，合同里也写得进去。',
    budgetGood: '30～50 万元，含试制和检测',
    budgetBad: '空着不填，也不勾“面议”',
    budgetWhy: '给个大致范围，院校才知道能投入多少人、做到哪一步；确实说不准就勾“面议”。',
    teaserGood: '铝合金薄壁壳体精铣后回弹变形，征集装夹或切削工艺方案，平面度需改善一倍以上。',
    teaserBad: '为某车企配套的 X3 壳体良率只有 71%，急寻合作。',
    teaserWhy: '这段话谁都看得到：说清问题即可，不写客户、型号、良率。',
  },
  {
    title: 'Example: the same need, written well and written poorly',
    titleWhy:
      'Object, process and problem are in the title, so a university sees at once whether it is in its field.',
    problemGood:
      'Motor housing, 6061-T6, wall 1.2 mm, 180 × 150 × 60 mm. It springs back when unclamped after finishing: flatness 0.12–0.15 mm, the drawing requires 0.05 mm, a third of each batch is straightened by hand. Layered milling, ribs and slower feed were tried, 0.09 mm at best.',
    problemBad:
      'Quality is unstable and scrap is high; we hope a university can help raise quality and cut costs.',
    problemWhy:
      'Which part, which step, current and target state, what was tried: this is what matching and experts rely on.',
    currentStateGood:
      'Six 3-axis machining centres, one vacuum fixture; tools and parameters can be given; two engineers help with trials, three machine days a month.',
    currentStateBad: 'Strong team, advanced equipment, a recognised enterprise.',
    currentStateWhy: 'It tells the university whether a solution can be tried in your plant.',
    targetsGood:
      'Flatness ≤ 0.05 mm (24 hours after unclamping)\nCycle ≤ 12 min\nYield ≥ 98% in three batches of 200',
    targetsBad: 'Leading in the country, with a much better yield.',
    targetsWhy: 'Value, unit and condition: it can be measured and written into a contract.',
    budgetGood: '300,000 to 500,000 yuan, prototypes and tests included',
    budgetBad: 'Left blank and not marked negotiable',
    budgetWhy: 'A rough range shows how much effort is possible; if unsure, mark it negotiable.',
    teaserGood:
      'Thin aluminium housings spring back after milling; clamping or cutting solutions wanted to at least halve flatness error.',
    teaserBad: 'Yield of the X3 housing for a car maker is only 71%, partner wanted urgently.',
    teaserWhy: 'Everyone can read this: state the problem, not the customer, model or yield.',
  },
)
