/**
 * Builds the cards to the one module Home Assistant serves.
 *
 * The same source gives the same bytes: no dates, no paths, no source map, pinned esbuild.
 * With `--check` nothing is written; it fails when the committed module is not the source's.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outfile = here("../custom_components/knee_recovery/frontend/knee-recovery.js");
const budget = 60 * 1024;

const checking = process.argv.includes("--check");
const result = await build({
  absWorkingDir: here("."),
  entryPoints: ["src/knee-recovery.ts"],
  outfile,
  bundle: true,
  format: "esm",
  target: "es2021",
  minify: true,
  charset: "utf8",
  // Lit's licence asks that its notice stays with every copy.
  legalComments: "eof",
  write: !checking,
});

const built = checking ? result.outputFiles[0].contents : await readFile(outfile);
const zipped = gzipSync(built, { level: 9 }).length;
if (zipped > budget) {
  throw new Error(`The module is ${zipped} bytes gzipped, over its budget of ${budget}.`);
}
if (checking) {
  const committed = await readFile(outfile).catch(() => Buffer.alloc(0));
  if (!committed.equals(built)) {
    throw new Error("The committed module is not what the source builds: run `npm run build`.");
  }
}
process.stdout.write(`knee-recovery.js: ${built.length} bytes, ${zipped} gzipped\n`);
