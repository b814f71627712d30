// What stands in a block, held against the schema of its type.

import { schemaOf, typesLike } from "./schema.mjs";

const META = {
  resource: ["count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection"],
  data: ["count", "for_each", "provider", "depends_on", "lifecycle"],
  provider: ["version"],
};

const LIFECYCLE = ["create_before_destroy", "prevent_destroy", "ignore_changes", "replace_triggered_by", "precondition", "postcondition"];

/** What is wrong with the arguments of a resource, a data source or the provider, one text each. */
export function argumentProblems(block) {
  const type = block.kind === "provider" ? "provider" : `${block.kind === "data" ? "data." : ""}${block.type}`;
  const schema = schemaOf(type);
  if (schema === undefined) {
    return [`the provider has no ${type}. Alike are ${typesLike(type).join(", ") || "none"}`];
  }
  const meta = META[block.kind];
  const own = Object.fromEntries(Object.entries(block.body).filter(([name]) => !meta.includes(name)));
  return [
    ...lifecycleProblems(block),
    ...(block.kind === "resource" && "id" in own && !schema.get("id")?.required ? ["id: is given by AWS and cannot be set"] : []),
    ...bodyProblems("", own, schema),
  ];
}

function lifecycleProblems(block) {
  return (block.body.lifecycle ?? [])
    .flatMap((body) => Object.keys(body))
    .filter((name) => !LIFECYCLE.includes(name))
    .map((name) => `lifecycle.${name}: there is no such argument. There are ${LIFECYCLE.join(", ")}`);
}

function bodyProblems(at, body, schema) {
  const { dynamic = {}, ...rest } = schema.has("dynamic") ? { ...body, dynamic: {} } : body;
  const problems = [];
  for (const [name, value] of Object.entries(rest)) {
    problems.push(...attributeProblems(at, name, value, schema));
  }
  for (const [name, blocks] of Object.entries(dynamic)) {
    problems.push(...dynamicProblems(at, name, blocks, schema));
  }
  for (const [name, attribute] of schema) {
    const given = name in dynamic || (name in rest && rest[name] !== null);
    if (attribute.required && !given) {
      problems.push(`${at}${name}: is required, and missing`);
    }
  }
  return problems;
}

function attributeProblems(at, name, value, schema) {
  const attribute = schema.get(name);
  if (attribute === undefined) {
    return [unknown(at, name, schema)];
  }
  if (!attribute.settable) {
    return [`${at}${name}: is given by AWS and cannot be set`];
  }
  return attribute.type === "nested" ? nestedProblems(at, name, value, attribute) : literalProblems(`${at}${name}`, value, attribute);
}

function unknown(at, name, schema) {
  return `${at}${name}: there is no such attribute or block. There are ${[...schema.keys()].sort().join(", ") || "none"}`;
}

function nestedProblems(at, name, value, attribute) {
  if (isExpression(value)) {
    return attribute.block && !attribute.computed ? [`${at}${name}: is a block, and not an attribute`] : [];
  }
  if (attribute.block && !Array.isArray(value)) {
    return [`${at}${name}: is a block, and not an attribute`];
  }
  const bodies = [value].flat();
  const several = bodies.length > 1 && !attribute.many ? [`${at}${name}: may be there once, and is there ${bodies.length} times`] : [];
  return [...several, ...bodies.flatMap((body) => {
    if (isExpression(body)) {
      return [];
    }
    return isObject(body)
      ? bodyProblems(`${at}${name}.`, body, attribute.attributes)
      : [`${at}${name}: has attributes of its own, and is ${JSON.stringify(body)}`];
  })];
}

function dynamicProblems(at, name, blocks, schema) {
  const attribute = schema.get(name);
  if (attribute === undefined) {
    return [unknown(at, name, schema)];
  }
  if (attribute.type !== "nested" || !attribute.block) {
    return [`${at}${name}: is an attribute, and not a block`];
  }
  return blocks.flatMap(({ content, ...rest }) => [
    ...("for_each" in rest ? [] : [`${at}dynamic ${name}: for_each is missing`]),
    ...Object.keys(rest)
      .filter((key) => !["for_each", "iterator", "labels"].includes(key))
      .map((key) => `${at}dynamic ${name}.${key}: belongs into content`),
    ...(content ?? [{}]).flatMap((body) => bodyProblems(`${at}${name}.`, body, attribute.attributes)),
  ]);
}

const LITERALS = {
  string: (value) => !isObject(value) && !Array.isArray(value),
  number: (value) => typeof value === "number" || (typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value))),
  boolean: (value) => typeof value === "boolean" || value === "true" || value === "false",
  list: Array.isArray,
  map: isObject,
  any: () => true,
};

function literalProblems(at, value, attribute) {
  const right = value === null || isExpression(value) || LITERALS[attribute.type](value);
  return right ? [] : [`${at}: must be a ${attribute.type}, and is ${JSON.stringify(value)}`];
}

/** Text with a template in it, whose value nobody knows before Terraform runs. */
function isExpression(value) {
  return typeof value === "string" && /(^|[^$%])(\$\$|%%)*[$%]\{/.test(value);
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
