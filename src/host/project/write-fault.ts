import { basename } from 'node:path'
import { FaultError, type FaultCode } from '../../contract/fault.ts'

const codes: Readonly<Record<string, FaultCode>> = { ENOSPC: 'disk-full', EDQUOT: 'disk-full', EBUSY: 'file-busy', EPERM: 'file-busy', EACCES: 'file-busy', ETXTBSY: 'file-busy', EROFS: 'not-writable' }

/** Why a file could not be read or written, as a person can act on it. */
export function writeFault(path: string, thrown: unknown): FaultError {
  if (thrown instanceof FaultError) return thrown
  const { code = '', message = '' } = thrown as { code?: string; message?: string }
  const file = basename(path)
  return new FaultError(codes[code] ?? 'not-writable', { file, detail: message.split(',')[0] ?? '' }, { file })
}
