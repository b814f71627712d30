// What a folder says to people and to other folders: variables, outputs, calls, versions and tags.

import path from "node:path";
import { providerVersion } from "./packages.mjs";
import { schemaOf } from "./schema.mjs";

/** The tags that everything has that can have tags. */
export const REQUIRED_TAGS = ["Application", "Environment", "Owner", "CostCenter"];

const CALL = ["source", "version", "count", "for_each", "providers", "depends_on"];

/** Arguments of blocks that are Terraform's own. */
const OWN = {
  variable: ["type", "description", "default", "nullable", "sensitive", "ephemeral", "validation"],
  output: ["value", "description", "sensitive", "ephemeral", "depends_on", "precondition"],
  terraform: ["required_version", "required_providers", "backend", "cloud", "provider_meta", "experiments"],
};

const KINDS = ["resource", "data", "ephemeral", "provider", "module", "locals", "moved", "import", "removed", "check", ...Object.keys(OWN)];

const of = (module, kind) => module.blocks.filter((block) => block.kind === kind);

const isAws = (block) => (block.kind === "resource" || block.kind === "data") && block.type.startsWith("aws_");

/** Variables have a type and a description, outputs a description, and no name is there twice. */
export function declarationProblems(module) {
  const lacking = [...of(module, "variable"), ...of(module, "output")].flatMap((block) =>
    (block.kind === "variable" ? ["type", "description"] : ["description"])
      .filter((name) => !block.body[name])
      .map((name) => ({ block, text: `${name}: is missing` })));
  const twice = module.blocks
    .filter((block, i) => block.name && module.blocks.findIndex((other) => other.kind === block.kind && other.address === block.address) < i)
    .map((block) => ({ block, text: "is declared twice" }));
  return [...lacking, ...twice];
}

/** Blocks are of kinds that Terraform has, and those of its own have no argument that it has not. */
export function kindProblems(module) {
  return module.blocks.flatMap((block) => {
    if (!KINDS.includes(block.kind)) {
      return [{ block, text: `is no kind of block. There are ${KINDS.join(", ")}` }];
    }
    const own = OWN[block.kind] ?? Object.keys(block.body);
    return Object.keys(block.body)
      .filter((name) => !own.includes(name))
      .map((name) => ({ block, text: `${name}: there is no such argument. There are ${own.join(", ")}` }));
  });
}

/** Calls of folders of ours give each variable without a default, and no other than there are. */
export function callProblems(module, modules) {
  return of(module, "module").flatMap((block) => {
    const called = modules.get(path.join(module.folder, block.body.source));
    if (called === undefined) {
      return [{ block, text: `source: there is no folder ${block.body.source} with .tf files` }];
    }
    const variables = of(called, "variable");
    const given = Object.keys(block.body).filter((name) => !CALL.includes(name));
    return [
      ...given.filter((name) => !variables.some((variable) => variable.name === name))
        .map((name) => ({ block, text: `${name}: there is no such variable. There are ${variables.map((variable) => variable.name).join(", ")}` })),
      ...variables.filter((variable) => !("default" in variable.body) && !given.includes(variable.name))
        .map((variable) => ({ block, text: `${variable.name}: is required, and missing` })),
    ];
  });
}

/** A folder with anything of the provider's pins the version that all this is checked against. */
export function versionProblems(module) {
  const aws = module.blocks.find(isAws) ?? of(module, "provider")[0];
  if (aws === undefined) {
    return [];
  }
  const declared = (module.json.terraform ?? []).flatMap((body) => body.required_providers ?? []).map((body) => body.aws).find(Boolean);
  const block = of(module, "terraform").find((each) => each.body.required_providers) ?? aws;
  const problems = [];
  if (declared?.source !== "hashicorp/aws") {
    problems.push({ block, text: `required_providers.aws.source: must be hashicorp/aws, and is ${declared?.source}` });
  }
  if (declared?.version?.replace(/^=\s*/, "") !== providerVersion) {
    problems.push({ block, text: `required_providers.aws.version: must be ${providerVersion}, whose schema this is checked against, and is ${declared?.version}` });
  }
  return problems;
}

/** Everything that can have tags has the required ones, by the provider's default_tags or by its own. */
export function tagProblems(module, modules) {
  if (everyRootTags(module, modules)) {
    return [];
  }
  return module.blocks
    .filter((block) => block.kind === "resource" && schemaOf(block.type)?.has("tags_all"))
    .map((block) => ({ block, tags: lacking(keysOf(block.body.tags, module)) }))
    .filter(({ tags }) => tags.length > 0)
    .map(({ block, tags }) => ({ block, text: `tags: lack ${tags.join(", ")}, and so do the provider's default_tags` }));
}

function everyRootTags(module, modules) {
  const provider = of(module, "provider").filter((block) => block.name === "aws");
  if (provider.length > 0) {
    return provider.every((block) => lacking(keysOf(block.body.default_tags?.[0]?.tags, module)).length === 0);
  }
  const callers = [...modules.values()].filter((other) =>
    of(other, "module").some((call) => path.join(other.folder, call.body.source) === module.folder));
  return callers.length > 0 && callers.every((caller) => everyRootTags(caller, modules));
}

function lacking(keys) {
  return REQUIRED_TAGS.filter((tag) => !keys.includes(tag));
}

/** The keys of a map, of a local that is one, or of those that merge(…) has. */
function keysOf(value, module) {
  if (typeof value === "object" && value !== null) {
    return Object.keys(value);
  }
  if (typeof value !== "string") {
    return [];
  }
  const locals = [...value.matchAll(/\blocal\.(\w+)/g)].map((match) => match[1]);
  const written = [...value.matchAll(/"?(\w+)"?\s*=/g)].map((match) => match[1]);
  return [...written, ...locals.flatMap((name) => of(module, "locals").flatMap((block) => (name in block.body ? keysOf(block.body[name], module) : [])))];
}
