/** The bundled pack's topic names, compiled in by the build. */
declare module "virtual:careo-triggers" {
  export const TRIGGERS: readonly string[];
  /** Words of which each text that holds a trigger holds one. */
  export const ROOTS: readonly string[];
}
