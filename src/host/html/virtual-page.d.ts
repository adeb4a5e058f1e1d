/** Made by scripts/page-script.ts. */
declare module 'virtual:tenfold-page' {
  export const script: string
  export const style: string
}
