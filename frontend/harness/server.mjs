/** Serves the harness on loopback, built anew for every load. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function answer(path) {
  if (path === "/") return ["text/html", await readFile(here("index.html"))];
  if (path !== "/harness.js") return undefined;
  const { outputFiles } = await build({
    entryPoints: [here("harness.ts")],
    bundle: true,
    format: "esm",
    target: "es2021",
    write: false,
  });
  return ["text/javascript", outputFiles[0].contents];
}

/** Starts serving; resolves to the server once it listens. Port 0 takes any free one. */
export function serve(port) {
  const server = createServer((request, response) => {
    answer(new URL(request.url, "http://localhost").pathname)
      .then((found) => {
        const [type, body] = found ?? ["text/plain", ""];
        response.writeHead(found ? 200 : 404, { "content-type": `${type}; charset=utf-8` });
        response.end(body);
      })
      .catch((error) => response.writeHead(500).end(String(error)));
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}
