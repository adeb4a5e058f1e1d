import type { PictureSvg } from './picture-svg.ts'

const sharper = 2

/** A drawing as pixels, two to one, for papers and slides. */
export async function pngOf({ svg, width, height }: PictureSvg): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * sharper
  canvas.height = height * sharper
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas to draw on')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('the canvas gave no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
