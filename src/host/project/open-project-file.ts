import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { fault, FaultError, faultOf, type Fault } from '../../contract/fault.ts'
import { documentHash } from './history.ts'
import { encodeLine, journalFormat } from './journal-line.ts'
import { journalPath, readJournal } from './journal.ts'
import { objectPath, sha256 } from './objects.ts'
import { projectFormat } from './project-file.ts'
import { objectOfPart, partNames, partsOf, readPart, type Part } from './project-parts.ts'
import { writeFault } from './write-fault.ts'
import { writeWhole } from './write-whole.ts'

const Project = v.object({ format: v.number(), name: v.string(), documents: v.record(v.string(), v.unknown()) })
const Manifest = v.object({ format: v.number(), parts: v.array(v.object({ name: v.string(), bytes: v.number(), sha256: v.string() })) })

/** A journal or a list that takes more is none of ours. */
const mostHeld = 1_000_000_000

async function heldPart(file: FileHandle, parts: readonly Part[], name: string): Promise<Buffer | undefined> {
  const part = parts.find((one) => one.name === name)
  return part === undefined || part.bytes > mostHeld ? undefined : readPart(file, part)
}

function parsed<T extends v.GenericSchema>(schema: T, bytes: Buffer | undefined): v.InferOutput<T> | undefined {
  try {
    const value = v.safeParse(schema, JSON.parse(bytes?.toString('utf8') ?? ''))
    return value.success ? value.output : undefined
  } catch {
    return undefined
  }
}

/** Copies the bytes of an object out of the file; false where they are not those it is named for, and nothing is kept then. */
async function copyObject(path: string, folder: string, { from, bytes }: Part, id: string): Promise<boolean> {
  const beside = `${objectPath(folder, id as never)}.${randomBytes(4).toString('hex')}.part`
  const hash = createHash('sha256')
  const file = await open(beside, 'wx')
  try {
    if (bytes > 0) {
      for await (const piece of createReadStream(path, { start: from, end: from + bytes - 1 })) {
        hash.update(piece as Uint8Array)
        await file.writeFile(piece as Uint8Array)
      }
    }
    await file.sync()
  } finally {
    await file.close()
  }
  const whole = hash.digest('hex') === id
  if (whole) await rename(beside, objectPath(folder, id as never))
  else await rm(beside, { force: true })
  return whole
}

/** What could be read of the journal; where nothing could, one that begins with the documents that project.json has. */
function journalOf(name: string, bytes: Buffer | undefined, project: v.InferOutput<typeof Project> | undefined): { readonly bytes: Buffer; readonly damaged: boolean } {
  let unreadable: Fault | undefined
  try {
    if (bytes !== undefined) return { bytes, damaged: readJournal(name, bytes).damaged.length > 0 }
  } catch (thrown) {
    unreadable = faultOf(thrown)
    if (unreadable.code === 'project-newer') throw thrown
  }
  if (project === undefined) throw new FaultError('project-damaged', { file: name }, { file: name })
  const entries = Object.entries(project.documents).map(([document, value]) => [document, documentHash(value), value] as const)
  const edit = {
    is: 'edit',
    n: 0,
    parent: null,
    at: 0,
    label: { code: 'open', values: {} },
    documents: Object.fromEntries(entries.map(([document, hash]) => [document, hash])),
    values: Object.fromEntries(entries.map(([, hash, value]) => [hash, value])),
  } as const
  return { bytes: Buffer.from(encodeLine({ is: 'journal', format: journalFormat }) + encodeLine(edit)), damaged: true }
}

/**
 * Unpacks a project file into `folder`, a working copy. What is damaged is left out and named in the fault that comes back;
 * nothing comes back where all is whole. Throws `project-cut`, `project-damaged`, `project-newer`, `file-busy`, `disk-full`.
 */
export async function openProjectFile(path: string, folder: string): Promise<Fault | undefined> {
  const name = basename(path)
  const file = await open(path, 'r').catch((thrown: unknown) => Promise.reject(writeFault(path, thrown)))
  try {
    const { size } = await file.stat()
    const { parts, whole } = await partsOf(file, size, name)
    const held = async (part: string): Promise<Buffer | undefined> => heldPart(file, parts, part)
    const projectBytes = await held(partNames.project)
    const project = parsed(Project, projectBytes)
    if (project !== undefined && project.format > projectFormat) throw new FaultError('project-newer', { file: name }, { file: name })
    const journalBytes = await held(partNames.journal)
    const journal = journalOf(name, journalBytes, project)
    const manifest = parsed(Manifest, await held(partNames.manifest))
    const damaged = whole ? [] : ['directory']
    if (manifest === undefined) damaged.push(partNames.manifest)
    const listed = (part: string): string | undefined => manifest?.parts.find((one) => one.name === part)?.sha256
    const differs = (part: string, bytes: Buffer | undefined): boolean => bytes === undefined || (listed(part) !== undefined && listed(part) !== sha256(bytes))
    if (project === undefined || differs(partNames.project, projectBytes)) damaged.push(partNames.project)
    if (journal.damaged || differs(partNames.journal, journalBytes)) damaged.push(partNames.journal)
    await mkdir(join(folder, 'objects'), { recursive: true })
    for (const part of parts) {
      const id = objectOfPart(part.name)
      if (id !== undefined && !(await copyObject(path, folder, part, id))) damaged.push(part.name.slice(0, 20))
    }
    for (const part of manifest?.parts ?? []) if (!parts.some((one) => one.name === part.name)) damaged.push(part.name.slice(0, 20))
    // Last of all: a folder without a journal is no project yet.
    await writeWhole(journalPath(folder), journal.bytes)
    return damaged.length === 0 ? undefined : fault('project-mended', { file: name, parts: damaged.join(', ') }, { file: name })
  } catch (thrown) {
    throw thrown instanceof FaultError ? thrown : writeFault(path, thrown)
  } finally {
    await file.close()
  }
}
