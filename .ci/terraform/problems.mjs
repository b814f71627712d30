// Every check over every folder.

import path from "node:path";
import { argumentProblems } from "./arguments.mjs";
import { callProblems, declarationProblems, kindProblems, tagProblems, versionProblems } from "./modules.mjs";
import { referenceProblems } from "./references.mjs";

/**
 * What is wrong with folders of Terraform's.
 *
 * @param list what readFolder answers, for each folder
 * @returns {Promise<string[]>} one line each: file, address, attribute, and what is wrong
 */
export async function problemsOf(list) {
  const modules = new Map(list.map((module) => [path.normalize(module.folder), module]));
  const found = [];
  for (const module of list) {
    found.push(
      ...blockProblems(module),
      ...kindProblems(module),
      ...declarationProblems(module),
      ...callProblems(module, modules),
      ...versionProblems(module),
      ...tagProblems(module, modules),
      ...(await referenceProblems(module, modules)),
    );
  }
  return [...new Set(found.map(({ block, text }) => `${block.file}: ${block.address}: ${text}.`))];
}

function blockProblems(module) {
  return module.blocks
    .filter((block) => ["resource", "data", "provider"].includes(block.kind))
    .flatMap((block) => {
      const provider = block.kind === "provider" ? block.name : block.type.split("_")[0];
      return provider === "aws"
        ? argumentProblems(block).map((text) => ({ block, text }))
        : [{ block, text: `is of the provider ${provider}, whose schema is not known here. Use aws alone` }];
    });
}
