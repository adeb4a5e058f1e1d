/* global Blob, URL */
import { answerPage } from '../../../engine/export/html/page-model.ts'
import { valueText } from './answer.js'
import { csvText, readCells } from './csv.ts'
import { element, place } from './element.js'
import { remarksOf } from './form.js'
import { Refused, tableOf, textOf } from './read-cells.ts'

const mostShown = 100
const cellOf = (column, row) => ('dictionary' in column ? (column.data[row] < 0 ? null : column.dictionary[column.data[row]]) : Number.isNaN(column.data[row]) ? null : column.data[row])

/** Answers to rows of cells: their head, their rows, and for each row what is said and what should be known about it. */
function answered(page, cells, words) {
  const { head, rows, table } = tableOf(page.recipe.schema, cells)
  const answers = answerPage(page, table)
  const k = page.classes.length
  const note = (row) => {
    const { filled, unseen, outside } = remarksOf(page.inputs, table.columns.map((column) => cellOf(column, row)))
    const part = (name, columns) => (columns.length === 0 ? [] : [words.say(name, { columns: columns.join(', ') })])
    return [...part('gapFilled', filled), ...part('neverSeen', unseen), ...part('outside', outside)].join('; ')
  }
  const said = (row) => ('values' in answers ? [String(answers.values[row])] : 'groups' in answers ? [answers.groups[row]] : [answers.labels[row], ...Array.from(answers.proba.slice(row * k, (row + 1) * k), String)])
  const classes = 'labels' in answers ? page.classes.map((label) => `p(${label})`) : []
  return { head, rows, answers, said, note, names: [words.say('prediction'), ...classes, words.say('note')] }
}

function tableView(page, { head, rows, answers, note }, words) {
  const k = page.classes.length
  const value = (row) => {
    if ('values' in answers) return valueText(page, answers.values[row], words)
    if ('groups' in answers) return words.say('group', { value: answers.groups[row] })
    return `${answers.labels[row]}  ${words.percent(answers.proba[row * k + page.classes.indexOf(answers.labels[row])])}`
  }
  const body = rows.slice(0, mostShown).map((row, i) => element('tr', {}, element('td', { class: 'said' }, value(i)), head.map((_, j) => element('td', {}, row[j] ?? '')), element('td', { class: 'small' }, note(i))))
  return element('div', { class: 'scroll' }, element('table', {}, element('thead', {}, element('tr', {}, element('th', {}, words.say('prediction')), head.map((name) => element('th', {}, name)), element('th', {}, words.say('note')))), element('tbody', {}, body)))
}

function save(name, text) {
  const link = element('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: name })
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The part of the page that answers many rows at once. */
export function batchOf(page, words) {
  const result = element('div', { class: 'result', 'aria-live': 'polite' })
  const run = (read) => {
    try {
      const found = answered(page, readCells(read().replace(/^\ufeff/, '')), words)
      const count = found.rows.length
      const shown = words.say(count > mostShown ? 'answeredFirst' : 'answered', { rows: words.number(count, 0), shown: mostShown })
      const all = () => csvText([[...found.head, ...found.names], ...found.rows.map((row, i) => [...found.head.map((_, j) => row[j] ?? ''), ...found.said(i), found.note(i)])])
      place(result, element('div', { class: 'row' }, element('p', {}, shown), element('button', { class: 'primary', onclick: () => save(words.say('file'), all()) }, words.say('save'))), tableView(page, found, words))
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown
      place(result, element('p', { class: 'fault' }, `× ${words.say(thrown.text, thrown.values)}`))
    }
  }
  const pasted = element('textarea', { rows: 4, spellcheck: 'false', placeholder: words.say('pasteHere'), 'aria-label': words.say('pasteHere') })
  const file = element('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', class: 'hidden', 'aria-label': words.say('choose') })
  file.addEventListener('change', async () => {
    const chosen = file.files?.[0]
    if (chosen === undefined) return
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    run(() => textOf(bytes))
    file.value = ''
  })
  const columns = words.list(page.recipe.schema.map(({ name }) => name))
  return element(
    'section', { class: 'batch' },
    element('h2', {}, words.say('batch')),
    element('p', { class: 'small' }, words.say('batchHint', { columns })),
    pasted,
    element('div', { class: 'row start' }, element('button', { onclick: () => file.click() }, words.say('choose')), element('button', { onclick: () => run(() => pasted.value) }, words.say('answerRows')), file),
    result,
  )
}
