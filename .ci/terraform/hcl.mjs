// Folders of .tf files as JSON, and as blocks.

import fs from "node:fs";
import path from "node:path";
import { hcl2json } from "./packages.mjs";

/** Every folder at or below the given one that has .tf files, in order. */
export function foldersOf(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.name.startsWith("."));
  const below = entries.filter((entry) => entry.isDirectory()).flatMap((entry) => foldersOf(path.join(folder, entry.name)));
  return entries.some((entry) => entry.name.endsWith(".tf")) ? [folder, ...below].sort() : below;
}

/**
 * A folder's blocks.
 *
 * @returns {{folder: string, json: object, blocks: object[]}} the JSON of all its files together, and
 *     each block with its kind (resource, data, variable, …), type, name, address, file and body
 */
export async function readFolder(folder) {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".tf")).sort();
  const module = { folder, json: {}, blocks: [] };
  for (const name of files) {
    const file = path.join(folder, name);
    const json = await hcl2json.parse(file, fs.readFileSync(file, "utf8"));
    module.blocks.push(...blocksOf(file, json));
    merge(module.json, json);
  }
  return module;
}

function blocksOf(file, json) {
  return Object.entries(json).flatMap(([kind, content]) => {
    if (Array.isArray(content)) {
      return content.map((body) => ({ kind, address: kind, file, body }));
    }
    return Object.entries(content).flatMap(([label, inner]) =>
      Array.isArray(inner)
        ? inner.map((body) => ({ kind, name: label, address: `${PREFIXES[kind] ?? kind}.${label}`, file, body }))
        : Object.entries(inner).flatMap(([name, bodies]) =>
            bodies.map((body) => ({
              kind, type: label, name, file, body,
              address: `${kind === "data" ? "data." : ""}${label}.${name}`,
            }))));
  });
}

const PREFIXES = { variable: "var" };

function merge(target, source) {
  for (const [key, value] of Object.entries(source)) {
    if (!(key in target)) {
      target[key] = structuredClone(value);
    } else if (Array.isArray(value)) {
      target[key].push(...structuredClone(value));
    } else {
      merge(target[key], value);
    }
  }
}
