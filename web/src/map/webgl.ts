/** Whether this browser can draw the map at all; asked once, since every answer costs a context. */
let able: boolean | null = null;

export function hasWebGl2(): boolean {
  if (able === null) {
    try {
      const context = document.createElement("canvas").getContext("webgl2");
      able = context !== null;
      context?.getExtension("WEBGL_lose_context")?.loseContext();
    } catch {
      able = false;
    }
  }
  return able;
}
