import { element } from './element.js'
import { decimalsFor } from './wording.ts'

const mostBars = 12

function bars({ classes }, proba, label, words) {
  const order = classes.map((name, c) => ({ name, p: proba[c] }))
  const shown = order.length > mostBars ? [...order].sort((a, b) => b.p - a.p).slice(0, mostBars) : order
  const rows = shown.map(({ name, p }) => {
    const bar = element('span', { class: 'fill' })
    bar.style.width = `${Math.max(0, Math.min(1, p)) * 100}%`
    return element('li', { class: name === label ? 'said' : undefined }, element('span', { class: 'label' }, name), element('span', { class: 'bar' }, bar), element('span', { class: 'share' }, words.percent(p)))
  })
  const rest = order.length - shown.length
  return [element('ul', { class: 'bars' }, rows), rest > 0 ? element('p', { class: 'small' }, words.say('more', { count: rest })) : undefined]
}

/** A value of the target with as many digits as its range bears. */
export const valueText = (page, value, words) => words.number(value, decimalsFor(page.targetRange))

/** The answer to one row in words and bars. */
export function answerView(page, answers, words) {
  if ('values' in answers) return [element('p', { class: 'said' }, valueText(page, answers.values[0], words))]
  if ('groups' in answers) return [element('p', { class: 'said' }, words.say('group', { value: answers.groups[0] }))]
  const label = answers.labels[0]
  const two = page.classes.length === 2 && page.threshold !== 0.5
  return [
    element('p', { class: 'said' }, label === '' ? '“”' : label),
    ...bars(page, answers.proba, label, words),
    two ? element('p', { class: 'small' }, words.say('threshold', { label: page.classes[1], value: words.percent(page.threshold) })) : undefined,
  ]
}

/** What should be known about an answer. */
export function notesView({ filled, outside, unseen }, words) {
  const note = (name, columns) => (columns.length === 0 ? undefined : element('p', { class: 'note' }, words.say(name, { columns: words.list(columns) })))
  return [note('noteFilled', filled), note('noteOutside', outside), note('noteUnseen', unseen)]
}
