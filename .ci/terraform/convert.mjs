// node convert.mjs FOLDER OUTPUT: the JSON of each folder of .tf files at or below FOLDER, as
// OUTPUT/…/module.json. What goes through jsonencode(…) stands there as {"jsonencode": …}.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { foldersOf, readFolder } from "./hcl.mjs";
import { hcl2json } from "./packages.mjs";

/** Writes each folder's JSON, and answers what readFolder does of them. */
export async function convert(folder, output) {
  const modules = [];
  for (const each of foldersOf(folder)) {
    const module = await readFolder(each);
    const target = path.join(output, path.relative(folder, each));
    fs.mkdirSync(target, { recursive: true });
    fs.writeFileSync(path.join(target, "module.json"), JSON.stringify(await decoded(module.json), null, 2) + "\n");
    modules.push(module);
  }
  return modules;
}

async function decoded(value) {
  if (typeof value === "string") {
    const encoded = value.match(/^\$\{jsonencode\(([\s\S]*)\)\}$/);
    return encoded ? { jsonencode: (await hcl2json.parse("jsonencode.tf", `value = ${encoded[1]}\n`)).value } : value;
  }
  if (Array.isArray(value)) {
    return Promise.all(value.map(decoded));
  }
  if (typeof value === "object" && value !== null) {
    const entries = await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await decoded(inner)]));
    return Object.fromEntries(entries);
  }
  return value;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, output] = process.argv.slice(2);
  await convert(folder, output);
}
