import type { TreeModel } from '../learn/decision-tree/tree-model.ts'

/** How many questions the longest way asks; 0 for a single leaf. */
export function treeDepth({ feature, left, right }: TreeModel): number {
  const depth = new Int32Array(feature.length)
  let deepest = 0
  for (let node = 0; node < feature.length; node++) {
    const below = (depth[node] as number) + 1
    if ((feature[node] as number) < 0) deepest = Math.max(deepest, below - 1)
    else depth[left[node] as number] = depth[right[node] as number] = below
  }
  return deepest
}

const short = (value: number): string => String(Number(value.toPrecision(6)))

/** The most frequent class (the first of equals) with its share where it is not alone, or the mean; and how many learning rows came here, as they count. */
function leafWords({ outputs, value, samples }: TreeModel, node: number, classes: readonly string[]): string {
  const weight = samples[node] as number
  const rows = Number.isInteger(weight) ? `${weight} row${weight === 1 ? '' : 's'}` : `weight ${short(weight)}`
  const shares = value.subarray(node * outputs, (node + 1) * outputs)
  if (classes.length === 0) return `${short(shares[0] as number)} (${rows})`
  const share = shares.reduce((most, it) => Math.max(most, it), 0)
  return `${classes[shares.indexOf(share)] as string} (${share < 1 ? `${(share * 100).toFixed(1)} % of ` : ''}${rows})`
}

/**
 * A tree as lines of text, the way yes first: each question in two lines, with what follows from each answer below it.
 * `names`: the columns of the matrix that it learned from; `classes`: empty for numbers. Values show six digits.
 */
export function drawnTree(model: TreeModel, names: readonly string[], classes: readonly string[]): string[] {
  const { feature, threshold, left, right } = model
  const lines: string[] = []
  const waiting: { readonly node: number; readonly before: string; readonly rule: string; readonly last: boolean }[] = [{ node: 0, before: '', rule: '', last: true }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, before, rule, last } = next
    const j = feature[node] as number
    const branch = rule === '' ? '' : `${before}${last ? '└─' : '├─'} ${rule}`
    if (j < 0) {
      lines.push(`${branch}${rule === '' ? '' : ': '}${leafWords(model, node, classes)}`)
      continue
    }
    if (rule !== '') lines.push(branch)
    const below = rule === '' ? '' : `${before}${last ? '   ' : '│  '}`
    const name = names[j] as string
    const at = short(threshold[node] as number)
    waiting.push({ node: right[node] as number, before: below, rule: `${name} > ${at}`, last: true }, { node: left[node] as number, before: below, rule: `${name} ≤ ${at}`, last: false })
  }
  return lines
}
