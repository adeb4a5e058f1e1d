import { expect, test } from 'vitest'
import { pastedTable, tableInHtml } from './html-table.ts'

test('the first table of a page, its cells as they are read', () => {
  const html = '<html><head><style>td { x }</style></head><body><p>before</p><table><thead><tr><th scope="col">city</th><th>price &amp; rent</th></tr></thead><tr><td>Ulm<br>south</td><td> 3&#44;5 </td></tr><tr><td>a&quot;b</td><td></td></tr></table><table><tr><td>other</td><td>1</td></tr></table>'
  expect(tableInHtml(html)).toBe('city\tprice & rent\n"Ulm\nsouth"\t3,5\n"a""b"\t\n')
})

test('tags left open, scripts and comments', () => {
  expect(tableInHtml('<table><tr><td>1<td>2<script>var a = "<td>x"</script><!-- <td>no --><tr><td>3<td>4 < 5')).toBe('1\t2\n3\t4 < 5\n')
})

test('text with columns is taken as it is, a page only where the text has none', () => {
  expect(pastedTable({ text: 'a\tb\n', html: '<table><tr><td>x<td>y</table>' })).toBe('a\tb\n')
  expect(pastedTable({ text: 'x y', html: '<table><tr><td>x<td>y</table>' })).toBe('x\ty\n')
  expect(pastedTable({ text: 'a,b\n1,2', html: '<p>a,b</p>' })).toBe('a,b\n1,2')
})
