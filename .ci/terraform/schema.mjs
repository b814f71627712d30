// What the provider's package says of a type. Each of its files ends with a source map that has the
// TypeScript it was made from; there stands, before each attribute of a class,
//
//   // bucket - computed: false, optional: false, required: true
//   private _bucket?: string;
//
// and for what is nested `private _rule = new XList(this, "rule", false);`, with the attributes of one
// rule in the class XOutputReference. Whether HCL writes it as a block stands in functions.

import fs from "node:fs";
import path from "node:path";
import { provider } from "./packages.mjs";

const CLASS = /^export class (\w+) extends /;
const ATTRIBUTE = /^  \/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)/;
const DECLARED = /^  private _\w+\?: (.*?);/;
const NESTED = /^  private _\w+ = new (\w+?)(List|Map|OutputReference)\(/;
const BLOCK = /^ +(\w+): \{\n +value: .*\n +isBlock: (true|false),\n +type: "\w+",\n +storageClassType: "(\w+)",/gm;

const known = new Map();

/**
 * The attributes of a resource ("aws_kms_key"), a data source ("data.aws_kms_key") or the provider
 * ("provider"), by name; undefined if there is no such type. Each has `required`, `settable`, `type`
 * ("string", "number", "boolean", "list", "map", "any", "nested"), for nested ones `attributes`,
 * `block` and `many`.
 */
export function schemaOf(type) {
  if (!known.has(type)) {
    known.set(type, read(type));
  }
  return known.get(type);
}

/** Names of types that begin as the given one does, the most alike first. */
export function typesLike(type) {
  const wanted = folderName(type);
  const alike = (name) => [...name].findIndex((letter, i) => letter !== wanted[i] || i + 1 === name.length);
  const service = wanted.split("-").slice(0, type.startsWith("data.") ? 3 : 1).join("-");
  return fs.readdirSync(path.join(provider, "lib"))
    .filter((name) => name.startsWith(service))
    .sort((one, other) => alike(other) - alike(one))
    .slice(0, 8)
    .map((name) => (type.startsWith("data.") ? name.replace("data-aws-", "data.aws_") : `aws_${name}`).replaceAll("-", "_"));
}

function folderName(type) {
  return type.replace(/^data\.aws_/, "data_aws_").replace(/^aws_/, "").replaceAll("_", "-");
}

function read(type) {
  const folder = path.join(provider, "lib", folderName(type));
  if (!fs.existsSync(folder)) {
    return undefined;
  }
  const classes = new Map();
  const blocks = new Map();
  let root;
  for (const file of filesOf(folder)) {
    const text = source(file);
    root = readClasses(text, classes) ?? root;
    for (const [, name, block, storage] of text.matchAll(BLOCK)) {
      blocks.set(`${name} ${storage}`, block === "true");
    }
  }
  return attributesOf(root, classes, blocks);
}

function filesOf(folder) {
  return fs.readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".js"))
    .map((name) => path.join(folder, name));
}

function source(file) {
  const map = fs.readFileSync(file, "utf8").match(/sourceMappingURL=data:application\/json;base64,(\S+)/);
  return JSON.parse(Buffer.from(map[1], "base64")).sourcesContent.join("\n");
}

/** Puts each class's attributes into `classes`, and answers the class of the type itself. */
function readClasses(text, classes) {
  let root;
  let attributes;
  let name;
  for (const line of text.split("\n")) {
    const start = line.match(CLASS);
    const attribute = line.match(ATTRIBUTE);
    if (start) {
      attributes = new Map();
      classes.set(start[1], attributes);
      root = /extends cdktf\.Terraform(Resource|DataSource|Provider) /.test(line) ? start[1] : root;
    } else if (attribute) {
      const [, , computed, optional, required] = attribute;
      name = attribute[1];
      const settable = optional === "true" || required === "true";
      attributes.set(name, { computed: computed === "true", required: required === "true", settable, type: "any" });
    } else if (name) {
      Object.assign(attributes.get(name), typeOf(line, name));
      name = undefined;
    }
  }
  return root;
}

function typeOf(line, name) {
  const nested = line.match(NESTED);
  if (nested) {
    return { type: "nested", of: nested[1], many: nested[2] !== "OutputReference" };
  }
  const declared = line.match(DECLARED)?.[1] ?? "";
  if (declared.startsWith("{")) {
    return { type: "map" };
  }
  if (/\[\]/.test(declared)) {
    return { type: "list" };
  }
  return { type: declared.match(/^(string|number|boolean)\b/)?.[1] ?? (name === "timeouts" ? "nested" : "any") };
}

function attributesOf(className, classes, blocks) {
  const attributes = new Map();
  for (const [name, attribute] of classes.get(className) ?? []) {
    const { of, ...rest } = attribute;
    if (of === undefined || !classes.has(`${of}OutputReference`)) {
      attributes.set(name, rest.type === "nested" ? { ...rest, type: "any" } : rest);
    } else {
      const block = blocks.get(`${name} ${of}List`) ?? blocks.get(`${name} ${of}`) ?? false;
      attributes.set(name, { ...rest, block, attributes: attributesOf(`${of}OutputReference`, classes, blocks) });
    }
  }
  return attributes;
}
