/**
 * Asks an address for its first bytes, within a time limit. Redirects are followed, because the
 * place that answers is often not the place that sends. Answers the full size if it is told.
 */
export async function probe(url, limitMs = 8000) {
  try {
    const answer = await fetch(url, { headers: { range: 'bytes=0-0' }, signal: AbortSignal.timeout(limitMs) })
    await answer.body?.cancel()
    if (!answer.ok) return { reached: false, why: `it answered ${answer.status}` }
    return { reached: true, bytes: fullSize(answer.headers) }
  } catch (error) {
    return { reached: false, why: reasonOf(error, limitMs) }
  }
}

function fullSize(headers) {
  const total = headers.get('content-range')?.split('/')[1] ?? headers.get('content-length')
  const bytes = Number(total)
  return Number.isFinite(bytes) && bytes > 1 ? bytes : undefined
}

function reasonOf(error, limitMs) {
  if (error.name === 'TimeoutError') return `no answer within ${limitMs / 1000} s`
  return error.cause?.code ?? error.cause?.message ?? error.message
}
