import { describe, expect, it } from 'vitest'
import { parseIp } from './ip.ts'

const right = (kind: string, status: string | null = null, number = '') => ({ kind, number, status })

describe('parseIp', () => {
  it('reads kinds, counts, numbers and states; a part without a kind goes on with the last', () => {
    expect(parseIp('发明专利ZL2018 1 0000009.X（授权），2件申请中')).toEqual([
      right('invention', 'granted', '201810000009.X'),
      right('invention', 'applied'),
      right('invention', 'applied'),
    ])
    expect(parseIp('授权发明专利1件、软著2项')).toEqual([
      right('invention', 'granted'),
      right('software_copyright'),
      right('software_copyright'),
    ])
    expect(parseIp('实用新型专利')).toEqual([right('utility_model')])
    expect(parseIp('发明专利两件')).toHaveLength(2)
    expect(parseIp('专利1项软著1项').map((ip) => ip.kind)).toEqual(['invention', 'software_copyright'])
    expect(parseIp('软件著作权 2021SR0123456')).toEqual([right('software_copyright', null, '2021SR0123456')])
    expect(parseIp('invention 201810000009.X granted')).toEqual([
      right('invention', 'granted', '201810000009.X'),
    ])
  })

  it.each(['', '无', '非专利', '非专利技术', '菌种保藏号CGMCC 00000', '拥有知识产权'])(
    'finds no right in %j',
    (text) => {
      expect(parseIp(text)).toEqual([])
    },
  )

  it('stops at fifty', () => {
    expect(parseIp('发明专利999件')).toHaveLength(50)
  })
})
