/** The first characters, in the order of pinyin, of each initial letter: I, U and V begin no syllable. */
const firsts = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '哒'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'], ['j', '讥'], ['k', '咔'], ['l', '垃'], ['m', '妈'],
  ['n', '拏'], ['o', '噢'], ['p', '妑'], ['q', '七'], ['r', '呥'], ['s', '仨'], ['t', '他'], ['w', '穵'], ['x', '夕'], ['y', '丫'], ['z', '帀'],
] as const

let order: Intl.Collator | undefined

function initialOf(character: string): string {
  if (!/[\u3400-\u9fff]/.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase() : ''
  order ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin')
  let found = ''
  for (const [letter, first] of firsts) {
    if (order.compare(character, first) < 0) break
    found = letter
  }
  return found
}

/** The initials by which a Chinese name is typed: 收集数据 as sjsj. A character of several readings counts by its most frequent one. */
export const initials = (text: string): string => [...text].map(initialOf).join('')
