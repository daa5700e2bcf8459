/** Serves the harness on loopback. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [here("harness.ts")],
    bundle: true,
    format: "esm",
    target: "es2021",
    write: false,
  });
  return outputFiles[0].contents;
}

async function answer(path, script) {
  if (path === "/") return ["text/html", await readFile(here("index.html"))];
  if (path === "/harness.js") return ["text/javascript", await script()];
  return undefined;
}

/**
 * Starts serving; resolves to the server once it listens. Port 0 takes any free one.
 *
 * The cards are built once, or anew for every load when `live`.
 */
export async function serve(port, { live = false } = {}) {
  const once = live ? undefined : await bundle();
  const script = async () => once ?? (await bundle());
  const server = createServer((request, response) => {
    answer(new URL(request.url, "http://localhost").pathname, script)
      .then((found) => {
        const [type, body] = found ?? ["text/plain", ""];
        response.writeHead(found ? 200 : 404, { "content-type": `${type}; charset=utf-8` });
        response.end(body);
      })
      .catch((error) => response.writeHead(500).end(String(error)));
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}
