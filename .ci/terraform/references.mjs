// What expressions refer to: it has to be declared in the folder, and to have what is asked of it.
// And what they call.

import path from "node:path";
import { functionProblems } from "./functions.mjs";
import { hcl2json } from "./packages.mjs";
import { schemaOf } from "./schema.mjs";

const ALWAYS = ["each", "count", "path", "terraform", "self", "provider"];

/**
 * What is wrong with the references of a folder.
 *
 * @param module what readFolder answers
 * @param modules all folders by path, for the outputs of those that are called
 * @returns {Promise<{block: object, text: string}[]>}
 */
export async function referenceProblems(module, modules) {
  const declared = declarations(module, modules);
  const problems = [];
  for (const block of module.blocks) {
    for (const { at, text } of expressions("", readable(block))) {
      problems.push(...(await functionProblems(block.file, text)).map((wrong) => ({ block, text: `${at}: ${wrong}` })));
      for (const { value } of await hcl2json.getReferencesInExpression(block.file, text)) {
        const wrong = problemOf(steps(value), text, declared, iterators(block.body));
        if (wrong !== undefined) {
          problems.push({ block, text: `${at}: ${wrong}` });
        }
      }
    }
  }
  return problems;
}

/** Everything that references of the folder may name. */
function declarations(module, modules) {
  const of = (kind) => module.blocks.filter((block) => block.kind === kind);
  const names = (kind) => new Set(of(kind).map((block) => block.name));
  return {
    var: names("variable"),
    local: new Set(of("locals").flatMap((block) => Object.keys(block.body))),
    resources: new Set(of("resource").map((block) => block.address)),
    data: new Set(of("data").map((block) => block.address)),
    modules: new Map(of("module").map((block) => [block.name, outputs(module, block, modules)])),
  };
}

function outputs(module, call, modules) {
  const called = modules.get(path.join(module.folder, call.body.source));
  return called && new Set(called.blocks.filter((block) => block.kind === "output").map((block) => block.name));
}

/** What of a block's body holds expressions: a variable's type, or what has moved, is none. */
function readable({ kind, body }) {
  const { type, ...rest } = body;
  return kind === "variable" ? rest : ["moved", "import", "removed"].includes(kind) ? {} : body;
}

/** Texts with templates in them, and where they stand. */
function expressions(at, value) {
  if (typeof value === "string") {
    return /[$%]\{/.test(value) ? [{ at, text: value }] : [];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value)
    .filter(([key]) => key !== "ignore_changes")
    .flatMap(([key, inner]) => [
      ...(/\$\{/.test(key) ? [{ at, text: key }] : []),
      ...expressions(/^\d+$/.test(key) ? at : at ? `${at}.${key}` : key, inner),
    ]);
}

/** Names that dynamic blocks give to what they go through. */
function iterators(value) {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const here = Object.entries(value.dynamic ?? {}).flatMap(([label, blocks]) => [blocks].flat().map((block) => block.iterator?.replace(/[${}]/g, "") ?? label));
  return [...here, ...Object.values(value).flatMap(iterators)];
}

/** aws_x.y."a.b".arn: its steps, without what stands in quotes, numbers and stars. */
function steps(reference) {
  return (reference.match(/"(?:[^"\\]|\\.)*"|[^.]+/g) ?? []).filter((step) => !/^["0-9*]/.test(step));
}

function problemOf([root, ...rest], text, declared, iterators) {
  if (ALWAYS.includes(root) || iterators.includes(root)) {
    return undefined;
  }
  switch (root) {
    case "var":
    case "local":
      return declared[root].has(rest[0]) ? undefined : missing(`${root}.${rest[0]}`, [...declared[root]].map((name) => `${root}.${name}`));
    case "module":
      return moduleProblem(rest, declared.modules, text);
    case "data":
      return resourceProblem(`data.${rest[0]}`, rest.slice(1), declared.data, text);
    default:
      return resourceProblem(root, rest, declared.resources, text);
  }
}

function moduleProblem([name, output], modules, text) {
  if (!modules.has(name)) {
    return missing(`module.${name}`, [...modules.keys()].map((each) => `module.${each}`));
  }
  const asked = output ?? afterIndex(`module.${name}`, text);
  const known = modules.get(name);
  return asked === undefined || known === undefined || known.has(asked) ? undefined : missing(`module.${name}.${asked}`, [...known]);
}

function resourceProblem(type, [name, ...rest], addresses, text) {
  const address = `${type}.${name}`;
  if (!addresses.has(address)) {
    return missing(address, [...addresses].filter((each) => each.startsWith(`${type}.`)));
  }
  const asked = rest.length > 0 ? rest : [afterIndex(address, text)].filter(Boolean);
  return attributeProblem(address, asked, schemaOf(type));
}

function attributeProblem(at, [name, ...rest], schema) {
  if (name === undefined || schema === undefined) {
    return undefined;
  }
  const attribute = schema.get(name);
  if (attribute === undefined) {
    return missing(`${at}.${name}`, [...schema.keys()].sort());
  }
  return attributeProblem(`${at}.${name}`, rest, attribute.attributes);
}

/** The name behind address[…] or address[*] in the text, which the list of references leaves out. */
function afterIndex(address, text) {
  const start = text.indexOf(`${address}[`);
  let depth = 0;
  for (let i = start + address.length; start >= 0 && i < text.length; i++) {
    depth += { "[": 1, "]": -1 }[text[i]] ?? 0;
    if (depth === 0) {
      return text.slice(i + 1).match(/^\.([A-Za-z_]\w*)/)?.[1];
    }
  }
  return undefined;
}

function missing(what, there) {
  return `there is no ${what}. There are ${there.join(", ") || "none"}`;
}
